package news.onrecord.access.token;

import java.time.Instant;
import java.util.Set;
import news.onrecord.access.PersonId;
import news.onrecord.access.Right;
import news.onrecord.access.TokenId;
import org.jspecify.annotations.Nullable;

/** A machine's token, without what opens the door. */
public record Token(
        TokenId id,
        PersonId owner,
        String name,
        Set<Right> scopes,
        Instant madeAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable Instant lastUsedAt) {}
