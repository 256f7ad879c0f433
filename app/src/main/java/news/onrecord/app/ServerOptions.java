package news.onrecord.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.onrecord.access.AccessSettings;
import news.onrecord.command.correction.ConfirmationTime;
import news.onrecord.command.log.LogRefused;
import news.onrecord.command.log.LogSettings;
import news.onrecord.command.log.WitnessAddress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What every command that runs a server can be told. */
final class ServerOptions extends LedgerOptions {

    private static final int DEFAULT_PORT = 8080;
    private static final int MINUTES_OF_A_DAY = 24 * 60;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Where to listen, on 127.0.0.1; 0 takes a free one. (ONRECORD_PORT; 8080)")
    private @Nullable Integer port;

    @Option(
            names = "--log-origin",
            paramLabel = "NAME",
            description = {
                "What the log is called for ever, chosen at its first start: a URL without its scheme.",
                "(ONRECORD_LOG_ORIGIN; a random name)"
            })
    private @Nullable String logOrigin;

    @Option(
            names = "--log-witnesses",
            paramLabel = "FILE",
            description = {
                "A C2SP tlog-policy file: its witnesses that have a URL are asked to cosign.",
                "(ONRECORD_LOG_WITNESSES; nobody is asked)"
            })
    private @Nullable Path logWitnesses;

    @Option(
            names = "--role",
            paramLabel = "ROLE",
            description = {
                "What this process does: command (records, publishes the log), query (answers), or all.",
                "(ONRECORD_ROLE; all)"
            })
    private @Nullable String role;

    ProcessRole role(Map<String, String> environment) {
        return Optional.ofNullable(role)
                .or(() -> Optional.ofNullable(environment.get("ONRECORD_ROLE")).filter(name -> !name.isBlank()))
                .map(ProcessRole::named)
                .orElse(ProcessRole.ALL);
    }

    @Option(
            names = "--public-read",
            description = {
                "What is on record is read without logging in. (ONRECORD_PUBLIC_READ=true)",
                "The log and its proofs always are."
            })
    private boolean publicRead;

    @Option(
            names = "--requests-per-minute",
            paramLabel = "N",
            description = {
                "How many a token, a person or an address may make; 0 for any number.",
                "(ONRECORD_REQUESTS_PER_MINUTE; 12000)"
            })
    private @Nullable Integer requestsPerMinute;

    @Option(
            names = "--behind-proxy",
            description = {
                "A proxy on this machine is in front: believe its X-Forwarded-For and X-Forwarded-Proto.",
                "(ONRECORD_BEHIND_PROXY=true)"
            })
    private boolean behindProxy;

    @Option(
            names = "--kill-confirmation-minutes",
            paramLabel = "N",
            description = {
                "How long a kill that went out as an emergency may stay unconfirmed before it is overdue.",
                "(ONRECORD_KILL_CONFIRMATION_MINUTES; 30)"
            })
    private @Nullable Integer killConfirmationMinutes;

    @ArgGroup(exclusive = false, heading = "%nAn OpenID provider of your own:%n")
    private OpenIdOptions openId = new OpenIdOptions();

    /** Where the process listens, and whom it lets in. */
    DoorSettings door(Map<String, String> environment) {
        return new DoorSettings(
                port(environment),
                behindProxy || Boolean.parseBoolean(environment.get("ONRECORD_BEHIND_PROXY")),
                new AccessSettings(
                        publicRead || Boolean.parseBoolean(environment.get("ONRECORD_PUBLIC_READ")),
                        requestsPerMinute(environment),
                        openId.settings(environment)),
                confirmation(environment));
    }

    private ConfirmationTime confirmation(Map<String, String> environment) {
        String given = environment.getOrDefault(
                "ONRECORD_KILL_CONFIRMATION_MINUTES", String.valueOf(ConfirmationTime.USUAL.toMinutes()));
        try {
            int minutes = killConfirmationMinutes == null ? Integer.parseInt(given.strip()) : killConfirmationMinutes;
            if (minutes >= 1 && minutes <= MINUTES_OF_A_DAY) {
                return new ConfirmationTime(Duration.ofMinutes(minutes));
            }
        } catch (NumberFormatException notANumber) {
            throw new StartFailure("ONRECORD_KILL_CONFIRMATION_MINUTES must be a number.", notANumber);
        }
        throw new StartFailure("--kill-confirmation-minutes is a number from 1 to 1440, which is a day.");
    }

    private int requestsPerMinute(Map<String, String> environment) {
        String given = environment.getOrDefault(
                "ONRECORD_REQUESTS_PER_MINUTE", String.valueOf(AccessSettings.USUAL_REQUESTS_PER_MINUTE));
        try {
            int chosen = requestsPerMinute == null ? Integer.parseInt(given.strip()) : requestsPerMinute;
            if (chosen >= 0) {
                return chosen;
            }
        } catch (NumberFormatException notANumber) {
            throw new StartFailure("ONRECORD_REQUESTS_PER_MINUTE must be a number.", notANumber);
        }
        throw new StartFailure("--requests-per-minute must not be negative.");
    }

    private int port(Map<String, String> environment) {
        String given = environment.getOrDefault("ONRECORD_PORT", String.valueOf(DEFAULT_PORT));
        try {
            int chosen = port == null ? Integer.parseInt(given.strip()) : port;
            if (chosen >= 0 && chosen <= 65_535) {
                return chosen;
            }
        } catch (NumberFormatException notANumber) {
            throw new StartFailure("ONRECORD_PORT must be a number, but is \"" + given + "\".", notANumber);
        }
        throw new StartFailure("A port is a number from 0 to 65535.");
    }

    /**
     * How the log is to be kept. Nothing for a process that does not keep it; such a one refuses to be told where the
     * log's key is, because it must not know.
     */
    Optional<LogSettings> log(Map<String, String> environment) {
        if (role(environment).keepsTheLog()) {
            return Optional.of(kept(environment));
        }
        if (hasLogFolder() || logOrigin != null || logWitnesses != null) {
            throw new StartFailure("A process with --role=" + role(environment) + " does not keep the log. Leave out"
                    + " --log-folder, --log-origin and --log-witnesses.");
        }
        return Optional.empty();
    }

    private LogSettings kept(Map<String, String> environment) {
        Optional<String> origin = Optional.ofNullable(logOrigin)
                .or(() -> Optional.ofNullable(environment.get("ONRECORD_LOG_ORIGIN"))
                        .filter(name -> !name.isBlank()));
        Optional<Path> witnesses = Optional.ofNullable(logWitnesses)
                .or(() -> Optional.ofNullable(environment.get("ONRECORD_LOG_WITNESSES"))
                        .filter(file -> !file.isBlank())
                        .map(Path::of));
        try {
            return new LogSettings(
                    logFolder(environment),
                    origin,
                    witnesses.map(WitnessAddress::in).orElse(List.of()));
        } catch (LogRefused unreadable) {
            throw new StartFailure(String.valueOf(unreadable.getMessage()), unreadable);
        }
    }
}
