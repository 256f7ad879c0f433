package news.onrecord.verify;

import java.util.Map;
import java.util.Set;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedTexts;
import org.jspecify.annotations.Nullable;

/** The words that an event's facts point to, if they are open. */
sealed interface Wording {

    /** Words, and what stood around them if they were quoted from a place. */
    record Open(String prefix, String exact, String suffix) implements Wording {}

    /** Words that are closed or erased. */
    record Closed() implements Wording {}

    /** Whether a value of the facts stands for words: {@code {"text": n}}. */
    static boolean isReference(@Nullable Object value) {
        return value instanceof Map<?, ?> object
                && object.keySet().equals(Set.of("text"))
                && object.get("text") instanceof Json.Digits;
    }

    /** The words that a value of the facts stands for. */
    static Wording of(OpenedEvent event, @Nullable Object value) {
        return isReference(value)
                        && value instanceof Map<?, ?> reference
                        && reference.get("text") instanceof Json.Digits digits
                        && digits.written().matches("\\d{1,7}")
                ? number(event, Integer.parseInt(digits.written()))
                : new Closed();
    }

    /** The words of a text. */
    static Wording number(OpenedEvent event, int number) {
        byte[] bytes = event.texts() instanceof OpenedTexts.Listed listed ? listed.text(number) : null;
        if (bytes == null) {
            return new Closed();
        }
        return switch (Json.read(bytes)) {
            case String words -> new Open("", words, "");
            case Map<?, ?> quote ->
                new Open(
                        String.valueOf(quote.get("prefix")),
                        String.valueOf(quote.get("exact")),
                        String.valueOf(quote.get("suffix")));
            default -> new Closed();
        };
    }
}
