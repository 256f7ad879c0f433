package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import news.onrecord.log.Bundle;
import news.onrecord.log.Hash;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.Tile;
import news.onrecord.log.TileGrowth;
import news.onrecord.log.TilePath;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the log serves while it grows, compared with the definition (C2SP tlog-tiles) over the leaves in the ledger. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LogJourneyTest {

    private static final int EMPTY = 1;
    private static final int GROWING = 2;
    private static final int GROWN = 3;

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    @Test
    @Order(EMPTY)
    void anEmptyLogHasAKeyAndNoCheckpoint() {
        assertThat(ServedLog.problem(log().get("/log/checkpoint"))).startsWith("404", "nothing-published");
        assertThat(ServedLog.problem(log().get("/log/tile/0/000.p/1"))).startsWith("404", "tile-beyond-checkpoint");
        assertThat(ServedLog.problem(log().get("/api/proofs/0"))).startsWith("404", "not-found");
        assertThat(log().text("/log/vkey")).matches("onrecord\\.invalid/[0-9a-f]{32}\\+[0-9a-f]{8}\\+[^\\n]+\\n");
        assertThat(log().text("/log/witnesses")).isEmpty();
        assertThat(log().text("/log/succession")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 255, 256, 257, 600})
    @Order(GROWING)
    void everyTileAndBundleIsWhatTheDefinitionSays(int size) {
        log().record(size - (int) app.ledger().head() - 1);

        var signed = log().checkpoint(size);

        var hashes = leaves().stream().map(Hash::ofLeaf).toList();
        assertThat(log().policy().verify(signed)).hasSize(1);
        assertThat(signed.checkpoint().head().root()).isEqualTo(MerkleTree.root(hashes));
        SequencedMap<Tile, byte[]> defined = TileGrowth.grow(0, hashes, tile -> new byte[0]);
        assertThat(defined.keySet()).containsExactlyInAnyOrderElementsOf(Tile.of(size));
        defined.forEach(
                (tile, bytes) -> assertThat(log().bytes(tile)).as(tile.path()).isEqualTo(bytes));
        for (var bundle : Bundle.of(size)) {
            int from = (int) bundle.index() * TilePath.FULL_WIDTH;
            assertThat(log().bytes(bundle))
                    .as(bundle.path())
                    .isEqualTo(bundle.encode(leaves().subList(from, from + bundle.width())));
        }
    }

    @Test
    @Order(GROWN)
    void partialTilesOfEveryPublishedSizeStayAndNoOthersAreServed() {
        assertThat(log().get("/log/tile/0/000.p/255").statusCode()).isEqualTo(200);
        assertThat(log().get("/log/tile/0/001.p/1").statusCode()).isEqualTo(200);
        assertThat(log().get("/log/tile/entries/001.p/1").statusCode()).isEqualTo(200);
        assertThat(log().get("/log/tile/1/000.p/1").statusCode()).isEqualTo(200);
        var sizes = published();
        for (int width = 1; width < 256; width++) {
            int expected = sizes.contains((long) width) ? 200 : 404;
            var answer = log().get("/log/tile/0/000.p/" + width);
            assertThat(answer.statusCode()).as("width " + width).isEqualTo(expected);
            if (expected == 404) {
                assertThat(ServedLog.problem(answer)).startsWith("404", "partial-tile-never-published");
            }
        }
    }

    @Test
    @Order(GROWN)
    void everyPositionHasAProofThatAStrangerCanCheck() {
        var leaves = leaves();
        var policy = log().policy();
        for (int position = 0; position < leaves.size(); position++) {
            var proof = log().proof(position);
            var leaf = Hash.ofLeaf(leaves.get(position));
            assertThat(proof.inclusion().index()).isEqualTo(position);
            assertThatCode(() -> proof.verify(leaf, policy)).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @Order(GROWN)
    @CsvSource({
        "/log/tile/0/1, 400, malformed-tile-path",
        "/log/tile/0/0000, 400, malformed-tile-path",
        "/log/tile/00/000, 400, malformed-tile-path",
        "/log/tile/64/000, 400, malformed-tile-path",
        "/log/tile/-1/000, 400, malformed-tile-path",
        "/log/tile/0/x000/000, 400, malformed-tile-path",
        "/log/tile/0/000.p/0, 400, malformed-tile-path",
        "/log/tile/0/000.p/256, 400, malformed-tile-path",
        "/log/tile/0/000.p/01, 400, malformed-tile-path",
        "/log/tile/0/000.p, 400, malformed-tile-path",
        "/log/tile/0/000/, 400, malformed-tile-path",
        "/log/tile/0/00%30, 400, malformed-tile-path",
        "/log/tile/0, 400, malformed-tile-path",
        "/log/tile/entries/0, 400, malformed-tile-path",
        "/log/tile/data/000, 400, malformed-tile-path",
        "/log/tile/0/x999/x999/x999/x999/x999/x999/999, 400, malformed-tile-path",
        "/log/tile/0/002, 404, tile-beyond-checkpoint",
        "/log/tile/0/002.p/89, 404, tile-beyond-checkpoint",
        "/log/tile/entries/002, 404, tile-beyond-checkpoint",
        "/log/tile/1/000, 404, tile-beyond-checkpoint",
        "/log/tile/1/000.p/3, 404, tile-beyond-checkpoint",
        "/log/tile/2/000.p/1, 404, tile-beyond-checkpoint",
        "/log/tile/63/000, 404, tile-beyond-checkpoint",
        "/log/tile/7/x009/x223/x372/x036/x854/x775/807, 404, tile-beyond-checkpoint",
        "/log/other, 404, not-found",
        "/api/proofs/600, 404, not-found",
        "/api/proofs/999999999999999999, 404, not-found",
        "/api/proofs/9999999999999999999, 400, invalid-parameter",
        "/api/proofs/-1, 400, invalid-parameter",
        "/api/proofs/01, 400, invalid-parameter",
        "/api/proofs/first, 400, invalid-parameter",
        "/api/proofs/0?size=1, 400, invalid-parameter",
    })
    void whatIsNotThereIsRefusedPrecisely(String path, String status, String slug) {
        assertThat(ServedLog.problem(log().get(path))).startsWith(status, slug);
    }

    @Test
    @Order(GROWN)
    void theHeadersLetEveryCacheKeepWhatNeverChanges() {
        for (var path : List.of("/log/tile/0/000", "/log/tile/0/002.p/88", "/log/tile/entries/000")) {
            var headers = log().get(path).headers();
            assertThat(headers.firstValue("Content-Type")).hasValue("application/octet-stream");
            assertThat(headers.allValues("Cache-Control").toString())
                    .contains("max-age=31536000", "public", "immutable")
                    .doesNotContain("no-");
        }
        for (var path : List.of("/log/checkpoint", "/log/vkey", "/log/witnesses", "/log/succession", "/api/proofs/5")) {
            var headers = log().get(path).headers();
            assertThat(headers.firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
            assertThat(headers.allValues("Cache-Control").toString()).contains("max-age=1,", "public");
        }
    }

    @ParameterizedTest
    @Order(GROWN)
    @ValueSource(
            strings = {"/log/checkpoint", "/log/tile/0/000", "/log/tile/entries/002.p/88", "/log/vkey", "/api/proofs/5"
            })
    void whoHasTheBytesAlreadyDoesNotGetThemAgain(String path) {
        var first = log().get(path);
        var etag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(log().get(path, "If-None-Match", etag).statusCode()).isEqualTo(304);
        var head = log().send(HttpRequest.newBuilder(app.at(path)).HEAD());
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).hasValue(first.body().length + "");
        assertThat(head.headers().firstValue("ETag")).hasValue(etag);
    }

    @Test
    @Order(GROWN)
    void aBrowserThatAsksForPagesGetsTheSameBytes() {
        assertThat(log().get("/log/checkpoint", "Accept", "text/html,*/*;q=0.1").body())
                .isEqualTo(log().get("/log/checkpoint").body());
        assertThat(log().get("/log/tile/0/000", "Accept", "text/html").statusCode())
                .isEqualTo(200);
    }

    @Test
    @Order(GROWN)
    void thePrivateKeyIsItsOwnersAloneAndNotInTheDatabase() throws Exception {
        try (var files = Files.list(app.ledger().logFolder())) {
            var key = files.filter(file -> file.getFileName().toString().startsWith("key-"))
                    .toList();
            assertThat(key).hasSize(1);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key.getFirst())))
                    .isEqualTo("rw-------");
            var secret = Files.readString(key.getFirst()).strip().split("\\+", 5)[4];
            assertThat(everythingInTheLogsTables()).doesNotContain(secret).contains("onrecord.invalid/");
        }
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(app.ledger().logFolder())))
                .isEqualTo("rwx------");
    }

    private static String everythingInTheLogsTables() throws SQLException {
        return JdbcClient.create(app.ledger().superuser())
                .sql("select (select string_agg(o::text, ' ') from ledger.origin o)"
                        + " || (select string_agg(k::text, ' ') from ledger.log_key k)"
                        + " || (select string_agg(convert_from(note, 'UTF8'), ' ') from ledger.checkpoint)"
                        + " || (select l::text from work.log_lease l)")
                .query(String.class)
                .single();
    }

    private static List<Long> published() {
        return JdbcClient.create(app.ledger().superuser())
                .sql("select distinct size from ledger.checkpoint")
                .query(Long.class)
                .list();
    }

    private static List<byte[]> leaves() {
        return new ArrayList<>(JdbcClient.create(app.ledger().superuser())
                .sql("select leaf from ledger.event order by position")
                .query((row, n) -> row.getBytes(1))
                .list());
    }

    private static ServedLog log() {
        return new ServedLog(app.at("/"), app.token().orElseThrow());
    }
}
