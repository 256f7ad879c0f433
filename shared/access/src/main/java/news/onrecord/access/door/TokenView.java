package news.onrecord.access.door;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import news.onrecord.access.Right;
import news.onrecord.access.token.Token;
import org.jspecify.annotations.Nullable;

/**
 * A token as the API tells about one.
 *
 * @param token what opens the door; in the answer that made it, and never again
 */
record TokenView(
        String id,
        String owner,
        String name,
        List<String> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String token) {

    static TokenView of(Token token, @Nullable String secret) {
        return new TokenView(
                token.id().value(),
                token.owner().value(),
                token.name(),
                token.scopes().stream().map(Right::scope).toList(),
                token.madeAt(),
                token.expiresAt(),
                token.revokedAt(),
                token.lastUsedAt(),
                secret);
    }
}
