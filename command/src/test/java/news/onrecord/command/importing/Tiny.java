package news.onrecord.command.importing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.NoSuchFileException;
import java.util.HexFormat;
import java.util.Map;
import news.onrecord.log.Sha256;

/** A one-claim annotation of an article that begins beyond the basic plane, told in the words of each test. */
final class Tiny {

    static final String ARTICLE = "🗳️ Polls 🙂 open, officials said.";

    static final String ANNOTATION = """
            {"fixture": "tiny",
             "document": {"path": "tiny.txt", "sha256": "%s", "codePoints": %d, "headline": null},
             "sources": [
               {"id": "S00", "kind": "ARTICLE_AUTHOR", "name": "The article"},
               {"id": "S01", "kind": "GROUP", "name": "Officials"}],
             "claims": [
               {"id": "C01", "normalisedClaim": "Polls are open.",
                "verbatimSpan": {"start": 3, "end": 15, "exact": "Polls 🙂 open"},
                "reportingMode": "INDIRECT_QUOTE",
                "attribution": {
                  "chain": [{"hop": 0, "sourceId": "S00"}, {"hop": 1, "sourceId": "S01"}],
                  "sourceSpan": {"start": 17, "end": 26, "exact": "officials"}}}],
             "relations": [],
             "anomalies": []}
            """.formatted(hash(ARTICLE), ARTICLE.codePointCount(0, ARTICLE.length()));

    private Tiny() {}

    /** Something about those claims that struck the annotator. */
    static String anomaly(String claimIds) {
        return "{\"id\": \"A01\", \"claimIds\": [" + claimIds
                + "], \"basis\": \"WORLD_KNOWLEDGE\", \"explanation\": \"Nobody said so.\"}";
    }

    static SeedClaims read(String annotation, String article) throws ImportStopped {
        var files = Map.of("tiny.json", annotation.getBytes(UTF_8), "tiny.txt", article.getBytes(UTF_8));
        return SeedClaims.read(
                name -> {
                    var bytes = files.get(name);
                    if (bytes == null) {
                        throw new NoSuchFileException(name);
                    }
                    return bytes;
                },
                "tiny.json");
    }

    private static String hash(String text) {
        return HexFormat.of().formatHex(Sha256.of(text.getBytes(UTF_8)));
    }
}
