package news.onrecord.complaint;

import news.onrecord.Text;
import org.jspecify.annotations.Nullable;

/**
 * Who complained, as far as they said: personal data, which the desk alone reads and which can be erased.
 *
 * @param contact where they can be answered
 */
public record Complainant(@Nullable Text name, @Nullable Text contact) {}
