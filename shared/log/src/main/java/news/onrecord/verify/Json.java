package news.onrecord.verify;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.onrecord.log.Malformed;

/**
 * Reads JSON (RFC 8259) strictly: UTF-8, nothing after the value, no name twice in one object, so that two readers of the
 * same bytes cannot see two things. Objects become maps in the order of their names, lists lists, texts strings, numbers
 * {@link Digits}, and {@code null} {@link Null}.
 */
public final class Json {

    /** A number as it is written, so that nobody need round. */
    public record Digits(String written) {}

    /** The value {@code null}. */
    public enum Null {
        NULL
    }

    private static final int DEEPEST = 100;
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /**
     * The value that the bytes are.
     *
     * @throws Malformed when they are not one JSON value
     */
    public static Object read(byte[] bytes) {
        try {
            var json = new Json(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
            var value = json.value();
            json.skipSpace();
            if (json.at < json.text.length()) {
                throw json.malformed("something follows the value");
            }
            return value;
        } catch (CharacterCodingException notUtf8) {
            throw new Malformed("JSON is UTF-8, and this is not");
        }
    }

    private Object value() {
        skipSpace();
        return switch (peek()) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            case 'n' -> word("null", Null.NULL);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        open();
        if (closes('}')) {
            return object;
        }
        do {
            skipSpace();
            if (peek() != '"') {
                throw malformed("a name should stand here");
            }
            var name = string();
            skipSpace();
            expect(':');
            if (object.putIfAbsent(name, value()) != null) {
                throw malformed("an object has the name '" + name + "' twice");
            }
            skipSpace();
        } while (goesOn('}'));
        return object;
    }

    private List<Object> list() {
        var list = new ArrayList<>();
        open();
        if (closes(']')) {
            return list;
        }
        do {
            list.add(value());
            skipSpace();
        } while (goesOn(']'));
        return list;
    }

    private void open() {
        at++;
        if (++depth > DEEPEST) {
            throw malformed("values are nested too deeply");
        }
    }

    private boolean closes(char end) {
        skipSpace();
        if (peek() != end) {
            return false;
        }
        at++;
        depth--;
        return true;
    }

    private boolean goesOn(char end) {
        if (closes(end)) {
            return false;
        }
        expect(',');
        return true;
    }

    private String string() {
        int start = ++at;
        while (plain(peek())) {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        var string = new StringBuilder(text.substring(start, at));
        while (peek() != '"') {
            char next = text.charAt(at++);
            if (next == '\\') {
                string.append(escaped());
            } else if (next < ' ') {
                throw malformed("a text has a control character");
            } else {
                string.append(next);
            }
        }
        at++;
        return string.toString();
    }

    private static boolean plain(char next) {
        return next != '"' && next != '\\' && next >= ' ';
    }

    private char escaped() {
        char kind = peek();
        at++;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unit();
            default -> throw malformed("a text has an escape that does not exist");
        };
    }

    private char unit() {
        int unit = 0;
        for (int digit = 0; digit < 4; digit++) {
            int value = Character.digit(peek(), 16);
            if (value < 0 || peek() > 'f') {
                throw malformed("\\u is followed by four hex digits");
            }
            unit = unit * 16 + value;
            at++;
        }
        return (char) unit;
    }

    private Object word(String word, Object meaning) {
        if (!text.startsWith(word, at)) {
            throw malformed("no value begins like this");
        }
        at += word.length();
        return meaning;
    }

    private Digits number() {
        var digits = NUMBER.matcher(text).region(at, text.length());
        if (!digits.lookingAt()) {
            throw malformed("no value begins like this");
        }
        at = digits.end();
        return new Digits(digits.group());
    }

    private void skipSpace() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw malformed("the JSON ends too early");
        }
        return text.charAt(at);
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw malformed("'" + wanted + "' should stand here");
        }
        at++;
    }

    private Malformed malformed(String what) {
        return new Malformed(what + " (character " + at + " of the JSON)");
    }
}
