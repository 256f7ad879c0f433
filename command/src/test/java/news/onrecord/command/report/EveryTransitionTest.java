package news.onrecord.command.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.command.correction.CorrectionStep;
import news.onrecord.command.correction.ProposeCorrection;
import news.onrecord.command.correction.RecordCorrection;
import news.onrecord.command.correction.Refusing;
import news.onrecord.command.correction.Said;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.TargetState;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The aggregate keeps the table of docs/corrections.md: from every state, for every correction, and for the next one. */
class EveryTransitionTest {

    private static final ReportId REPORT = ReportId.of(UUID.randomUUID());

    /** A correction by its kind, and its extent where it is a retraction. */
    private record Step(CorrectionKind kind, @Nullable CorrectionExtent extent) {

        static List<Step> all() {
            var all = new ArrayList<Step>();
            for (var kind : CorrectionKind.values()) {
                if (kind == CorrectionKind.RETRACTION) {
                    all.add(new Step(kind, CorrectionExtent.PARTIAL));
                    all.add(new Step(kind, CorrectionExtent.FULL));
                } else {
                    all.add(new Step(kind, null));
                }
            }
            return all;
        }

        Correction correction() {
            var said = Said.of(kind, CorrectionTarget.REPORT, REPORT);
            if (extent != null) {
                said.extent(extent);
            }
            return switch (kind) {
                case REFILE, CORRECTION, CLARIFICATION, UPDATE ->
                    said.change("headline", "Three", "Four").correction();
                case EDITORS_NOTE, EXPRESSION_OF_CONCERN, REINSTATEMENT, RETRACTION, REMOVAL, KILL -> said.correction();
            };
        }

        CorrectionRecorded recorded() {
            return new CorrectionRecorded(REPORT.value(), CorrectionId.of(UUID.randomUUID()), null, null, correction());
        }

        /** As it is asked for: proposed where that takes a second person. */
        CorrectionStep asked() {
            var id = CorrectionId.of(UUID.randomUUID());
            return switch (kind) {
                case RETRACTION, REMOVAL, KILL ->
                    new ProposeCorrection(
                            id, false, correction(), Audience.DESK, null, List.of("per_anne"), Instant.EPOCH);
                case REFILE, CORRECTION, CLARIFICATION, UPDATE, EDITORS_NOTE, EXPRESSION_OF_CONCERN, REINSTATEMENT ->
                    new RecordCorrection(id, correction(), Audience.DESK);
            };
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromThatStateComesWhatTheTableHasAndNothingElse(TargetState state) {
        for (var step : Step.all()) {
            var next = state.after(step.kind(), step.extent());
            check(leadingTo(state), step, next.isPresent());
            next.ifPresent(reached -> {
                var past = new ArrayList<>(leadingTo(state));
                past.add(step);
                Step.all()
                        .forEach(after -> check(
                                past,
                                after,
                                reached.after(after.kind(), after.extent()).isPresent()));
            });
        }
    }

    private static void check(List<Step> past, Step step, boolean isAllowed) {
        var result = new AggregateTestFixture<>(Report.class)
                .given(new ReportFiled(REPORT, SourceId.of(UUID.randomUUID()), null, null, "en"))
                .andGiven(past.stream().map(Step::recorded).toArray())
                .when(new CorrectReport(REPORT, step.asked()));
        if (isAllowed) {
            result.expectSuccessfulHandlerExecution();
        } else {
            result.expectNoEvents().expectException(Refusing.with(Refusal.DOES_NOT_FOLLOW));
        }
    }

    private static List<Step> leadingTo(TargetState state) {
        var hold = new Step(CorrectionKind.EXPRESSION_OF_CONCERN, null);
        var inPart = new Step(CorrectionKind.RETRACTION, CorrectionExtent.PARTIAL);
        return switch (state) {
            case STANDING -> List.of();
            case ON_HOLD -> List.of(hold);
            case PARTLY_RETRACTED -> List.of(inPart);
            case PARTLY_RETRACTED_ON_HOLD -> List.of(inPart, hold);
            case RETRACTED -> List.of(new Step(CorrectionKind.RETRACTION, CorrectionExtent.FULL));
            case REMOVED -> List.of(new Step(CorrectionKind.REMOVAL, null));
            case KILLED -> List.of(new Step(CorrectionKind.KILL, null));
        };
    }
}
