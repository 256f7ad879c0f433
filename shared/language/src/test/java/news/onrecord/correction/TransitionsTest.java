package news.onrecord.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds what may follow on what against the table that docs/corrections.md prints, and against the words of the field. */
class TransitionsTest {

    private static final Pattern CELL = Pattern.compile("\\s*\\|\\s*");

    /** One cell: a correction that comes when something stands like that. */
    record Step(
            TargetState state,
            CorrectionKind kind,
            @Nullable CorrectionExtent extent,
            String printed) {}

    static List<Step> everyCellOfTheTable() throws IOException {
        var table = Files.readAllLines(Path.of("../../docs/corrections.md")).stream()
                .dropWhile(line -> !line.startsWith("| | STANDING"))
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("| ---"))
                .map(line -> Arrays.asList(CELL.split(line, -1)))
                .toList();
        var states = table.getFirst();
        var steps = new ArrayList<Step>();
        for (var row : table.subList(1, table.size())) {
            for (int column = 2; column < states.size() - 1; column++) {
                steps.add(step(TargetState.valueOf(states.get(column)), row.get(1), row.get(column)));
            }
        }
        return steps;
    }

    private static Step step(TargetState state, String comes, String printed) {
        return switch (comes) {
            case "RETRACTION_FULL" -> new Step(state, CorrectionKind.RETRACTION, CorrectionExtent.FULL, printed);
            case "RETRACTION_PARTIAL" -> new Step(state, CorrectionKind.RETRACTION, CorrectionExtent.PARTIAL, printed);
            default -> new Step(state, CorrectionKind.valueOf(comes), null, printed);
        };
    }

    @ParameterizedTest
    @MethodSource("everyCellOfTheTable")
    void whatTheDocumentSaysIsTheRule(Step step) {
        var after = step.state().after(step.kind(), step.extent());

        assertThat(after).isEqualTo(switch (step.printed()) {
            case "-" -> Optional.empty();
            case "=" -> Optional.of(step.state());
            default -> Optional.of(TargetState.valueOf(step.printed()));
        });
        assertThat(step.state().afterObserved(step.kind(), step.extent())).isEqualTo(after.orElse(step.state()));
    }

    @Test
    void theDocumentHasEveryStateAndEveryKind() throws IOException {
        var steps = everyCellOfTheTable();

        assertThat(steps).hasSize(TargetState.values().length * (CorrectionKind.values().length + 1));
        assertThat(steps).doesNotHaveDuplicates();
        assertThat(steps.stream().map(Step::state).toList()).contains(TargetState.values());
        assertThat(steps.stream().map(Step::kind).toList()).contains(CorrectionKind.values());
    }

    @Test
    void aReinstatementComesOnlyAfterAConcernARetractionOrARemoval() {
        var reinstated = EnumSet.allOf(TargetState.class);
        reinstated.removeIf(state -> state.after(CorrectionKind.REINSTATEMENT, null).isEmpty());

        assertThat(reinstated)
                .containsExactly(
                        TargetState.ON_HOLD,
                        TargetState.PARTLY_RETRACTED,
                        TargetState.PARTLY_RETRACTED_ON_HOLD,
                        TargetState.RETRACTED,
                        TargetState.REMOVED);
    }

    @Test
    void afterAFullRetractionComeAReinstatementAKillOrANoteAndNothingElse() {
        var following = EnumSet.allOf(CorrectionKind.class);
        following.removeIf(kind -> TargetState.RETRACTED.after(kind, CorrectionExtent.FULL).isEmpty()
                && TargetState.RETRACTED.after(kind, CorrectionExtent.PARTIAL).isEmpty());

        assertThat(following)
                .containsExactly(CorrectionKind.EDITORS_NOTE, CorrectionKind.REINSTATEMENT, CorrectionKind.KILL);
    }
}
