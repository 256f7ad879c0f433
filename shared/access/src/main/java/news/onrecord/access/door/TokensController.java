package news.onrecord.access.door;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.access.Caller;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.PersonId;
import news.onrecord.access.Right;
import news.onrecord.access.TokenId;
import news.onrecord.access.token.NewToken;
import news.onrecord.access.token.Token;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The machines' tokens: everybody their own; an administrator sees and takes back all. */
@RestController
final class TokensController {

    static final Duration LONGEST = Duration.ofDays(366);

    private final Gatehouse gatehouse;
    private final Clock clock;

    TokensController(Gatehouse gatehouse, Clock clock) {
        this.gatehouse = gatehouse;
        this.clock = clock;
    }

    record TokenBody(
            @Nullable String name,
            @Nullable List<String> scopes,
            @Nullable String expiresAt) {}

    @GetMapping("/api/tokens")
    List<TokenView> all() {
        Caller caller = KnownCaller.now().caller();
        Optional<PersonId> owner = caller.may(Right.PEOPLE) ? Optional.empty() : Optional.of(own(caller));
        return gatehouse.tokens().of(owner).stream()
                .map(token -> TokenView.of(token, null))
                .toList();
    }

    @PostMapping("/api/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    TokenView make(@RequestBody TokenBody body) {
        Caller caller = KnownCaller.now().caller();
        NewToken made = gatehouse
                .tokens()
                .make(
                        own(caller),
                        Asked.required("name", body.name()),
                        scopes(body.scopes(), caller),
                        expiry(body.expiresAt()),
                        KnownCaller.now().circumstances());
        return TokenView.of(made.token(), made.secret().value());
    }

    /** Nobody gives away more than they have; a machine no more than its own token. */
    private static Set<Right> scopes(@Nullable List<String> given, Caller caller) {
        Set<Right> scopes = Asked.set("scopes", Right.class, given, Right::ofScope);
        Set<Right> most = caller.isInSession() ? caller.person().orElseThrow().rights() : caller.rights();
        if (!most.containsAll(scopes)) {
            throw new Refused(Refusal.NOT_ALLOWED, "A token has no right that its maker does not have.");
        }
        return scopes;
    }

    private Instant expiry(@Nullable String given) {
        Instant expiresAt = Asked.instant("expiresAt", Asked.required("expiresAt", given));
        Instant now = clock.instant();
        if (!expiresAt.isAfter(now) || expiresAt.isAfter(now.plus(LONGEST))) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'expiresAt' must lie in the future, and at most " + LONGEST.toDays() + " days away.");
        }
        return expiresAt;
    }

    @PostMapping("/api/tokens/{id}/revocation")
    TokenView revoke(@PathVariable String id) {
        Caller caller = KnownCaller.now().caller();
        Token token = gatehouse
                .tokens()
                .find(Asked.idInPath(id, TokenId::new))
                .filter(found -> caller.may(Right.PEOPLE) || found.owner().equals(own(caller)))
                .orElseThrow(() -> new Refused(Refusal.NOT_FOUND, "Nothing here has that id."));
        gatehouse.tokens().revoke(token.id(), KnownCaller.now().circumstances());
        return TokenView.of(gatehouse.tokens().find(token.id()).orElseThrow(), null);
    }

    private static PersonId own(Caller caller) {
        return caller.person().orElseThrow().id();
    }
}
