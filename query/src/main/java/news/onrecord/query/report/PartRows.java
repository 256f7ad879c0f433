package news.onrecord.query.report;

import java.util.stream.Collectors;
import news.onrecord.query.Batch;
import news.onrecord.query.Moment;
import news.onrecord.query.Table;
import news.onrecord.query.Words;
import news.onrecord.report.Paragraph;
import news.onrecord.report.ReportPartAdded;

/** The rows of a version's further parts: captions, transcripts and when they are heard. */
final class PartRows {

    private static final Table PART = Table.of(
            "report_part",
            "report_id",
            "version",
            "kind",
            "number",
            "label",
            "text",
            "text_hash",
            "position",
            "recorded_at");

    private static final Table TIMECODE = Table.of("timecode", "report_id", "version", "number", "starts_at", "time");

    private PartRows() {}

    static void open(ReportPartAdded part, Moment moment, Batch batch) {
        batch.open(
                PART,
                moment,
                part.reportId().value(),
                part.version(),
                part.kind().name(),
                part.number(),
                Words.of(part.label()),
                part.paragraphs().stream().map(Paragraph::printed).collect(Collectors.joining()),
                Words.of(part.textHash()),
                moment.position(),
                moment.time());
        part.timecodes()
                .forEach(timecode -> batch.open(
                        TIMECODE,
                        moment,
                        part.reportId().value(),
                        part.version(),
                        part.number(),
                        timecode.start(),
                        timecode.time()));
    }
}
