package news.onrecord.access.token;

import news.onrecord.access.Secret;

/** A token that was just made: the only moment at which its secret is known. */
public record NewToken(Token token, Secret secret) {}
