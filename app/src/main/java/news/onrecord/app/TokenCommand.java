package news.onrecord.app;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.onrecord.access.Right;
import news.onrecord.access.TokenId;
import news.onrecord.access.token.Token;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code onrecord token}: what machines come in with, by hand (docs/access.md). */
@Command(name = "token", description = "Make and revoke the tokens of machines.", synopsisSubcommandLabel = "COMMAND")
final class TokenCommand {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before a command is called
    private CommandSpec spec;

    @Command(name = "list", description = "All tokens, the newest first; never what opens the door.")
    int list(@Mixin LedgerOptions options) {
        AtTheGatehouse.work(options, gatehouse -> gatehouse.tokens().of(Optional.empty()))
                .forEach(token -> say(line(token)));
        return 0;
    }

    @Command(name = "create", description = "Make one. It is printed this once; keep it in a file of your own.")
    int create(
            @Mixin LedgerOptions options,
            @Option(names = "--owner", required = true, paramLabel = "LOGIN", description = "As whom it acts.")
                    String owner,
            @Option(names = "--name", required = true, paramLabel = "NAME", description = "What it is for.")
                    String name,
            @Option(
                            names = "--scope",
                            required = true,
                            split = ",",
                            paramLabel = "SCOPE",
                            description =
                                    "read, partners, desk, record, review, sealed, people, tokens, audit, on-behalf, answer.")
                    List<String> scopes,
            @Option(
                            names = "--days",
                            defaultValue = "90",
                            paramLabel = "DAYS",
                            description = "How long it opens, 366 at the most (${DEFAULT-VALUE}).")
                    int days) {
        if (days < 1 || days > 366) {
            throw new StartFailure("--days must be a number from 1 to 366.");
        }
        say(AtTheGatehouse.work(options, gatehouse -> {
            Set<Right> rights = EnumSet.noneOf(Right.class);
            scopes.stream().map(Right::ofScope).forEach(rights::add);
            return gatehouse
                    .tokens()
                    .make(
                            UserCommand.person(gatehouse, owner).id(),
                            name,
                            rights,
                            new Assembly().clock().instant().plus(Duration.ofDays(days)),
                            FirstAccount.atTheMachine())
                    .secret()
                    .value();
        }));
        return 0;
    }

    @Command(name = "revoke", description = "Take one back; it opens nothing from the next request on.")
    int revoke(@Mixin LedgerOptions options, @Parameters(paramLabel = "ID", description = "tok_...") String id) {
        say(AtTheGatehouse.work(options, gatehouse -> {
            TokenId token = new TokenId(id);
            gatehouse.tokens().revoke(token, FirstAccount.atTheMachine());
            return gatehouse
                    .tokens()
                    .find(token)
                    .map(TokenCommand::line)
                    .orElseThrow(() -> new StartFailure("There is no token " + id + "."));
        }));
        return 0;
    }

    private static String line(Token token) {
        return token.id() + " of " + token.owner() + " "
                + token.scopes().stream().map(Right::scope).collect(Collectors.joining(",")) + " until "
                + token.expiresAt() + (token.revokedAt() == null ? "" : ", revoked " + token.revokedAt())
                + (token.lastUsedAt() == null ? "" : ", last used " + token.lastUsedAt()) + ": " + token.name();
    }

    private void say(String words) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(words);
        out.flush();
    }
}
