package news.onrecord.command.batch;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;

/**
 * One command of a batch, as a line says it.
 *
 * @param body if it has one, its bytes as they stand in the line, so that they are read and hashed as a request's would be
 * @param added the things that the body says it adds to: what it brings, and the receiver that declares it
 */
record BatchLine(
        String path,
        Optional<Body> body,
        Set<String> added,
        Optional<String> idempotencyKey,
        Optional<String> ifMatch) {

    private static final Pattern ID =
            Pattern.compile("[a-z]{3}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    /** The things that it adds to: those of the address, and those of the body. */
    Set<String> written() {
        var written = ids(path);
        written.addAll(added);
        return written;
    }

    /** The things that it speaks of. */
    Set<String> mentioned() {
        return body.map(Body::words).map(BatchLine::ids).orElseGet(Set::of);
    }

    private static Set<String> ids(String words) {
        var ids = new HashSet<String>();
        var matcher = ID.matcher(words);
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    /** Part of a line, as a message whose body it is. */
    record Body(String words) implements HttpInputMessage {

        static Body of(byte[] line, int start, int end) {
            return new Body(new String(line, start, end - start, StandardCharsets.UTF_8));
        }

        byte[] bytes() {
            return words.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public InputStream getBody() {
            return new ByteArrayInputStream(bytes());
        }

        @Override
        public HttpHeaders getHeaders() {
            return HttpHeaders.EMPTY;
        }
    }
}
