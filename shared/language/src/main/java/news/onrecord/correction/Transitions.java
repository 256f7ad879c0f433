package news.onrecord.correction;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which correction may follow on which state of its target, for one authority, and what it leads to. The table is the
 * rule; docs/corrections.md prints it for people.
 */
final class Transitions {

    /** {@code =} leaves the state as it is, {@code -} is refused. */
    private static final String TABLE = """
                                     STANDING         ON_HOLD          PARTLY_RETRACTED         PARTLY_RETRACTED_ON_HOLD RETRACTED REMOVED   KILLED
            REFILE                   =                =                =                        =                        -         =         -
            CORRECTION               =                =                =                        =                        -         =         -
            CLARIFICATION            =                =                =                        =                        -         =         -
            UPDATE                   =                =                =                        =                        -         =         -
            EDITORS_NOTE             =                =                =                        =                        =         =         =
            EXPRESSION_OF_CONCERN    ON_HOLD          -                PARTLY_RETRACTED_ON_HOLD -                        -         -         -
            REINSTATEMENT            -                STANDING         STANDING                 PARTLY_RETRACTED         STANDING  STANDING  -
            RETRACTION_PARTIAL       PARTLY_RETRACTED PARTLY_RETRACTED =                        PARTLY_RETRACTED         -         -         -
            RETRACTION_FULL          RETRACTED        RETRACTED        RETRACTED                RETRACTED                -         RETRACTED -
            REMOVAL                  REMOVED          REMOVED          REMOVED                  REMOVED                  -         -         -
            KILL                     KILLED           KILLED           KILLED                   KILLED                   KILLED    KILLED    =
            """;

    private static final Pattern BLANKS = Pattern.compile(" +");

    private static final Map<String, Map<TargetState, TargetState>> BY_STEP = read();

    private Transitions() {}

    static Optional<TargetState> of(TargetState state, CorrectionKind kind, @Nullable CorrectionExtent extent) {
        var step = kind == CorrectionKind.RETRACTION
                ? "RETRACTION_" + (extent == null ? CorrectionExtent.FULL : extent)
                : kind.name();
        return Optional.ofNullable(BY_STEP.getOrDefault(step, Map.of()).get(state));
    }

    private static Map<String, Map<TargetState, TargetState>> read() {
        var lines = TABLE.lines().map(Transitions::cells).toList();
        var states =
                lines.getFirst().stream().skip(1).map(TargetState::valueOf).toList();
        Map<String, Map<TargetState, TargetState>> steps = new LinkedHashMap<>();
        for (var line : lines.subList(1, lines.size())) {
            steps.put(line.getFirst(), step(states, line));
        }
        return steps;
    }

    private static List<String> cells(String line) {
        return new ArrayList<>(List.of(BLANKS.split(line, -1)));
    }

    private static Map<TargetState, TargetState> step(List<TargetState> states, List<String> line) {
        Map<TargetState, TargetState> step = new EnumMap<>(TargetState.class);
        for (int column = 0; column < states.size(); column++) {
            var state = states.get(column);
            switch (line.get(column + 1)) {
                case "-" -> {}
                case "=" -> step.put(state, state);
                default -> step.put(state, TargetState.valueOf(line.get(column + 1)));
            }
        }
        return step;
    }
}
