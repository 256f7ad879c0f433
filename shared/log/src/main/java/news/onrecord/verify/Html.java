package news.onrecord.verify;

/** Writes HTML in which nothing that was recorded can become markup. */
final class Html {

    private final StringBuilder html = new StringBuilder();

    /** Markup of our own. */
    Html raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Words of anybody. */
    Html text(String words) {
        words.codePoints().forEach(codePoint -> {
            switch (codePoint) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default ->
                    html.appendCodePoint(Character.getType(codePoint) == Character.SURROGATE ? 0xFFFD : codePoint);
            }
        });
        return this;
    }

    /** Words in an element, on a line of their own. */
    Html element(String name, String words) {
        return raw("<" + name + ">").text(words).raw("</" + name + ">\n");
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
