package news.onrecord.correction;

import news.onrecord.Text;

/**
 * What one field said before a correction, and what it says after.
 *
 * @param field the field's name, {@code statement}
 */
public record Difference(String field, Text before, Text after) {}
