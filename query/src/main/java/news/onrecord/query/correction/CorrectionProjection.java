package news.onrecord.query.correction;

import news.onrecord.correction.CorrectionEvent;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Projection;
import org.springframework.stereotype.Component;

/** Keeps what was said to be wrong, of whatever thing. */
@Component
final class CorrectionProjection implements Projection {

    @Override
    public void project(Object event, Moment moment, Batch batch) {
        if (event instanceof CorrectionEvent correctionEvent) {
            switch (correctionEvent) {
                case CorrectionRecorded recorded -> CorrectionRows.open(recorded, moment, batch);
            }
        }
    }
}
