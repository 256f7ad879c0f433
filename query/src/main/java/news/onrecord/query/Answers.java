package news.onrecord.query;

import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;

/**
 * Answers over HTTP with what the views say. A browser may keep an answer, but has to ask whether it still holds: the
 * ETag is the position, the form of the views, and what the reader may see.
 */
public final class Answers {

    private static final String STREAM_VERSION = "Stream-Version";

    private final Views views;
    private final String edition;

    Answers(Views views, String edition) {
        this.views = views;
        this.edition = edition;
    }

    /** Answers with one page of a list; all show the first's moment. */
    public <T> ResponseEntity<T> page(Parameters asked, Search search, Function<Standing, T> question) {
        return views.read(search.needs(asked.atLeast()), now -> {
            var standing = search.pinned(now);
            return answer(standing).body(question.apply(standing));
        });
    }

    /** The same with what changes as time goes by, and is not kept anywhere. */
    public <T> ResponseEntity<T> passing(Parameters asked, Search search, Function<Standing, T> question) {
        return views.read(
                search.needs(asked.atLeast()),
                now -> ResponseEntity.ok()
                        .cacheControl(CacheControl.noStore())
                        .body(question.apply(search.pinned(now))));
    }

    /**
     * The same with a thing, and a page of the list within it.
     *
     * @param stream the thing's own
     */
    public <T> ResponseEntity<AtVersion<T>> thing(
            Parameters asked, Search search, String stream, Function<Standing, T> question) {
        return views.read(search.needs(asked.atLeast()), now -> {
            var standing = search.pinned(now);
            return atVersion(answer(standing), standing, stream, question);
        });
    }

    /** The same with a thing that nobody may keep. */
    public <T> ResponseEntity<AtVersion<T>> passingThing(
            Parameters asked, Search search, String stream, Function<Standing, T> question) {
        return views.read(
                search.needs(asked.atLeast()),
                now -> atVersion(
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()),
                        search.pinned(now),
                        stream,
                        question));
    }

    private static <T> ResponseEntity<AtVersion<T>> atVersion(
            ResponseEntity.BodyBuilder answer, Standing standing, String stream, Function<Standing, T> question) {
        var thing = question.apply(standing);
        var version = standing.streamVersion(stream);
        return (version == null ? answer : answer.header(STREAM_VERSION, String.valueOf(version)))
                .body(new AtVersion<>(thing, version));
    }

    private ResponseEntity.BodyBuilder answer(Standing standing) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag("W/\"" + standing.position() + "-" + edition + "-"
                        + standing.rights().mark() + "\"");
    }
}
