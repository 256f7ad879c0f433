package news.onrecord.query;

/**
 * Where a thing is found.
 *
 * @param self its answer in JSON
 * @param page its page for people
 */
public record Links(String self, String page) {

    /** The usual pair: {@code /api/claims/…} and {@code /claims/…}. */
    public static Links to(String path) {
        return new Links("/api" + path, path);
    }
}
