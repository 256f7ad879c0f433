package news.onrecord.query.log;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import news.onrecord.log.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Bytes over HTTP as they are, with an ETag of their own, so that nobody fetches twice what has not changed. */
final class Answer {

    static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private static final int ETAG_BYTES = 16;

    private Answer() {}

    static ResponseEntity<byte[]> of(MediaType type, CacheControl cache, byte[] bytes) {
        var etag = HexFormat.of().formatHex(Sha256.of(bytes), 0, ETAG_BYTES);
        return ResponseEntity.ok()
                .contentType(type)
                .cacheControl(cache)
                .eTag("\"" + etag + "\"")
                .body(bytes);
    }
}
