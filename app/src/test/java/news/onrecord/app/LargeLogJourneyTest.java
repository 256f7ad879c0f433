package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import news.onrecord.log.Hash;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.Tile;
import news.onrecord.log.TilePath;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A ledger that grew past 65,536 events while no log was published: the tree's third level, made from a backlog. */
@SuppressWarnings("NullAway.Init")
class LargeLogJourneyTest {

    private static final int LEVEL_2 = 256 * 256;
    private static final int SIZE = LEVEL_2 + 256 + 44;

    private static LogScene scene;
    private static ServedLog log;
    private static List<Hash> leaves;

    @BeforeAll
    static void aBacklog() throws SQLException {
        scene = new LogScene();
        log = scene.start();
        insert();
        long begin = System.nanoTime();
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> log.checkpoint()
                        .filter(signed -> signed.checkpoint().head().size() == SIZE)
                        .isPresent());
        System.out.printf(
                "a backlog of %,d leaves: %,.0f leaves/s%n", SIZE, SIZE / ((System.nanoTime() - begin) / 1e9));
        leaves = scene.sql()
                .sql("select leaf_hash from ledger.event order by position")
                .query((row, n) -> new Hash(row.getBytes(1)))
                .list();
    }

    @AfterAll
    static void end() throws SQLException {
        scene.close();
    }

    /** Sealed claims by the hand of the database itself, as its owner, who says that this is an append. */
    private static void insert() throws SQLException {
        try (var connection = scene.database().connect();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set role onrecord_owner; set onrecord.appends = 'yes'");
            statement.execute("""
                    create temporary table made as select n, 'clm_' || gen_random_uuid() as stream, gen_random_uuid() as id,
                        decode(md5(n::text), 'hex') as salt, convert_to('"300,000 posts have been made."', 'UTF8') as words
                      from generate_series(0, %d - 1) as n""".formatted(SIZE));
            statement.execute("""
                    create temporary table parts as select *, convert_to('{"eventId":"' || id || '"}', 'UTF8') as metadata,
                        convert_to('{"recordedAt":"2026-11-22T17:00:00.000000Z","stream":"' || stream
                          || '","sequence":0,"type":"ClaimRecorded","revision":1,"event":{"claimId":"' || stream
                          || '","statement":{"text":0}}}', 'UTF8') as facts, sha256(salt || words) as commitment from made""");
            statement.execute("""
                    create temporary table sealed as select *, '\\x01'::bytea || sha256(salt || metadata)
                        || sha256(salt || facts) || sha256(salt || commitment) as leaf from parts""");
            statement.execute("""
                    insert into ledger.event (position, event_id, stream, sequence, type, revision, recorded_at,
                        metadata_salt, metadata, facts_salt, facts, texts_salt, leaf, leaf_hash)
                      select n, id, stream, 0, 'ClaimRecorded', 1, '2026-11-22T17:00:00Z', salt, metadata, salt, facts,
                        salt, leaf, sha256('\\x00'::bytea || leaf) from sealed order by n""");
            statement.execute("insert into ledger.text (position, number, salt, bytes, commitment)"
                    + " select n, 0, salt, words, commitment from sealed");
            statement.execute(
                    "update ledger.head set position = " + (SIZE - 1) + ", recorded_at = '2026-11-22T17:00:00Z'");
            statement.execute("select pg_notify('onrecord_ledger', '')");
            connection.commit();
        }
    }

    @Test
    void theCheckpointHasTheRootOfAllLeaves() {
        assertThat(log.checkpoint().orElseThrow().checkpoint().head().root()).isEqualTo(MerkleTree.root(leaves));
    }

    @Test
    void tilesOnEveryLevelAreTheHashesBelow() {
        for (int index : new int[] {0, 1, 255, 256}) {
            assertThat(hashes(new Tile(0, index, 256))).isEqualTo(leaves.subList(index * 256, (index + 1) * 256));
        }
        assertThat(hashes(new Tile(0, 257, 44))).isEqualTo(leaves.subList(SIZE - 44, SIZE));
        var above = hashes(new Tile(1, 0, 256));
        for (int index : new int[] {0, 1, 128, 255}) {
            assertThat(above.get(index)).isEqualTo(root(index * 256, (index + 1) * 256));
        }
        assertThat(hashes(new Tile(1, 1, 1))).containsExactly(root(LEVEL_2, LEVEL_2 + 256));
        assertThat(hashes(new Tile(2, 0, 1))).containsExactly(root(0, LEVEL_2));
    }

    @Test
    void proofsLeadAcrossTheLevels() {
        var policy = log.policy();
        for (int position : new int[] {0, 255, 256, 40_000, LEVEL_2 - 1, LEVEL_2, LEVEL_2 + 256, SIZE - 1}) {
            var proof = log.proof(position);
            assertThatCode(() -> proof.verify(leaves.get(position), policy)).doesNotThrowAnyException();
        }
    }

    @Test
    void theBacklogIsStoredInBatches() {
        assertThat(scene.sql()
                        .sql("select count(distinct xmin::text) from ledger.bundle")
                        .query(Long.class)
                        .single())
                .as("transactions, of 64 bundles each at the most")
                .isEqualTo((SIZE / TilePath.FULL_WIDTH + 63) / 64);
    }

    @Test
    void theVerifierWalksThroughAllOfIt() throws Exception {
        var said = Said.by(
                "verify",
                log.address(),
                "--log-only",
                "--remember",
                scene.folder().resolve("remembered"));

        assertThat(said.verdict()).as(said.out() + said.err()).startsWith("VERIFIED: 65,836 events of the log");
    }

    private static List<Hash> hashes(Tile tile) {
        return tile.decode(log.bytes(tile));
    }

    private static Hash root(int from, int to) {
        return MerkleTree.root(leaves.subList(from, to));
    }
}
