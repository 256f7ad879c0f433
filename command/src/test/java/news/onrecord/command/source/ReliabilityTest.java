package news.onrecord.command.source;

import static news.onrecord.command.source.SourceScene.MCCAIN;
import static news.onrecord.command.source.SourceScene.OTHER;
import static news.onrecord.command.source.SourceScene.REASON;
import static news.onrecord.command.source.SourceScene.merged;
import static news.onrecord.command.source.SourceScene.refused;
import static news.onrecord.command.source.SourceScene.registered;
import static news.onrecord.command.source.SourceScene.source;

import news.onrecord.Refusal;
import news.onrecord.source.Reliability;
import news.onrecord.source.ReliabilityGraded;
import org.junit.jupiter.api.Test;

class ReliabilityTest {

    private static final Reliability UNJUDGED = Reliability.F;

    @Test
    void aSourceIsGradedWithAReasonAndGradedAgain() {
        source().given(registered())
                .when(new GradeReliability(MCCAIN, Reliability.B, REASON))
                .expectEvents(new ReliabilityGraded(MCCAIN, Reliability.B, REASON));
        source().given(registered(), new ReliabilityGraded(MCCAIN, Reliability.B, REASON))
                .when(new GradeReliability(MCCAIN, Reliability.D, REASON))
                .expectEvents(new ReliabilityGraded(MCCAIN, Reliability.D, REASON));
    }

    @Test
    void thatASourceCannotBeJudgedIsAGradeAndNotTheSameAsNone() {
        source().given(registered())
                .when(new GradeReliability(MCCAIN, UNJUDGED, REASON))
                .expectEvents(new ReliabilityGraded(MCCAIN, UNJUDGED, REASON));
    }

    @Test
    void theGradeThatHoldsIsNotGivenAgain() {
        source().given(registered(), new ReliabilityGraded(MCCAIN, Reliability.B, REASON))
                .when(new GradeReliability(MCCAIN, Reliability.B, REASON))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void theSourceThatStandsForAMergedOneIsGradedInItsPlace() {
        source().given(registered(), merged())
                .when(new GradeReliability(MCCAIN, Reliability.B, REASON))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED, OTHER));
    }
}
