package news.onrecord.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was asked for on the stand-alone verifier's command line. */
final class Arguments {

    private static final String LOG_ONLY = "--log-only";
    private static final String TOKEN_FILE = "--token-file";
    private static final Set<String> WITH_A_VALUE =
            Set.of("--vkey", "--witness", "--policy", "--remember", "--keep", TOKEN_FILE);

    private final List<String> targets = new ArrayList<>();
    private final Map<String, List<String>> values = new TreeMap<>();
    private boolean logOnly;

    Arguments(List<String> arguments) {
        for (var next = arguments.iterator(); next.hasNext(); ) {
            var argument = next.next();
            if (argument.equals(LOG_ONLY)) {
                logOnly = true;
            } else if (WITH_A_VALUE.contains(argument)) {
                if (!next.hasNext()) {
                    throw new Unreachable(argument + " needs a value.");
                }
                values.computeIfAbsent(argument, _ -> new ArrayList<>()).add(next.next());
            } else if (argument.startsWith("-")) {
                throw new Unreachable("There is no option " + argument + ".");
            } else {
                targets.add(argument);
            }
        }
    }

    VerificationRequest request() {
        if (targets.size() != 1) {
            throw new Unreachable("Exactly one address, folder or bundle is verified at a time.");
        }
        return new VerificationRequest(
                targets.getFirst(),
                values("--vkey"),
                values("--witness"),
                path("--policy"),
                path("--remember"),
                path("--keep"),
                token(),
                logOnly);
    }

    private Optional<String> token() {
        var file = path(TOKEN_FILE);
        try {
            return file == null
                    ? Optional.empty()
                    : Files.readString(file).lines().findFirst().map(String::strip);
        } catch (IOException unreadable) {
            throw new Unreachable("The token file " + file + " cannot be read.");
        }
    }

    private List<String> values(String option) {
        return values.getOrDefault(option, List.of());
    }

    private @Nullable Path path(String option) {
        var given = values(option);
        if (given.size() > 1) {
            throw new Unreachable(option + " is given twice.");
        }
        return given.isEmpty() ? null : Path.of(given.getFirst());
    }
}
