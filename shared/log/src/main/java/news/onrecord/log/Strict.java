package news.onrecord.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** Reads the values that the C2SP formats write in one way only; every other way is malformed. */
final class Strict {

    private static final Pattern DECIMAL = Pattern.compile("0|[1-9][0-9]{0,18}");

    private Strict() {}

    static String utf8(String name, byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed(name + " is not valid UTF-8");
        }
    }

    /** A number from 0 to 2^63 - 1 in ASCII digits without leading zeros. */
    static long decimal(String name, String digits) {
        if (DECIMAL.matcher(digits).matches()) {
            try {
                return Long.parseLong(digits);
            } catch (NumberFormatException beyond63Bits) {
                // refused below
            }
        }
        throw new Malformed(
                name + " is a decimal number below 2^63 without leading zeros, not '" + excerpt(digits) + "'");
    }

    /** RFC 4648 section 4, with its padding and without stray bits. */
    static byte[] base64(String name, String text) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text);
            if (Base64.getEncoder().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw new Malformed(name + " is not padded base64: '" + excerpt(text) + "'");
    }

    static Hash hash(String name, String text) {
        byte[] bytes = base64(name, text);
        if (bytes.length != Sha256.LENGTH_BYTES) {
            throw new Malformed(name + " has " + bytes.length + " bytes, not " + Sha256.LENGTH_BYTES);
        }
        return new Hash(bytes);
    }

    /** Enough of what was read to find it, for a message. */
    static String excerpt(String text) {
        int shown = 100;
        return text.length() <= shown ? text : text.substring(0, shown) + "…";
    }
}
