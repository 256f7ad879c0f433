package news.onrecord.command.door;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.ledger.Once;
import news.onrecord.log.Sha256;

/**
 * The caller's name for one request, so that it can be sent again without being recorded again
 * (draft-ietf-httpapi-idempotency-key-header; the quotation marks may be left out).
 */
public record IdempotencyKey(String value) {

    /** The header's name. */
    public static final String HEADER = "Idempotency-Key";

    private static final Pattern FORM = Pattern.compile("[!#-+\\--:<-\\[\\]-~]{1,200}");

    /** What is kept of a request is hashed with its key: where the request is secret, the key must not be guessed. */
    private static final int SECRET = 22;

    private static final String IDENTITY = "/identity";

    /** Refuses what could not be one. */
    public IdempotencyKey {
        if (!FORM.matcher(value).matches()) {
            throw malformed();
        }
    }

    /** The key of a request with those headers. */
    static Optional<IdempotencyKey> of(List<String> headers) {
        if (headers.size() > 1) {
            throw malformed();
        }
        return headers.stream().map(IdempotencyKey::given).findFirst();
    }

    /** As somebody gives it, in quotation marks or not. */
    public static IdempotencyKey given(String given) {
        var key = given.strip();
        return new IdempotencyKey(
                key.length() > 1 && key.startsWith("\"") && key.endsWith("\"")
                        ? key.substring(1, key.length() - 1)
                        : key);
    }

    private static Refused malformed() {
        return new Refused(
                Refusal.INVALID_HEADER,
                "'" + HEADER
                        + "' must be one text of 1 to 200 visible ASCII characters without spaces, commas, semicolons,"
                        + " quotation marks and backslashes; a UUID is a good one.");
    }

    /** What is to be recorded once: this request of that caller's. */
    public Once once(Actor caller, String method, String path, byte[] body) {
        if (value.length() < SECRET && path.endsWith(IDENTITY)) {
            throw new Refused(
                    Refusal.INVALID_HEADER,
                    "'" + HEADER + "' has at least " + SECRET
                            + " characters where an identity is sealed, so that nobody"
                            + " can try out what was sent under it; a UUID is a good one.");
        }
        var whose = caller.person() + "/" + caller.client()
                + caller.onBehalfOf().map(other -> "/" + other).orElse("");
        return new Once(
                whose,
                hash(whose + "\n" + value, new byte[0]),
                hash(value + "\n" + method + " " + path + "\n", body),
                path);
    }

    private static String hash(String words, byte[] body) {
        return HexFormat.of().formatHex(Sha256.of(words.getBytes(StandardCharsets.UTF_8), body));
    }
}
