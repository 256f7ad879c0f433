package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jayway.jsonpath.JsonPath;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.command.erasure.TextEraser;
import news.onrecord.ledger.EventCodec;
import news.onrecord.ledger.LedgerReader;
import news.onrecord.ledger.LedgerSignal;
import news.onrecord.log.Hash;
import news.onrecord.log.Leaf;
import news.onrecord.log.MerkleTree;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Erasing one text: its words go, everything that stands on its commitment stays, and nobody else can do it. */
@SuppressWarnings("NullAway.Init")
class ErasureJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private static final String RESTRICT_VIOLATION = "23001";
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final String STATEMENT = "Jane Roe of 12 Elm Street made 300,000 posts.";

    private static DataSource eraserDataSource;
    private static TextEraser eraser;

    private String claim;
    private long position;

    @BeforeAll
    static void open() {
        eraserDataSource = app.ledger().eraser();
        eraser = new TextEraser(eraserDataSource);
    }

    @BeforeEach
    void recordAClaimWithTwoTexts() {
        var recorded =
                app.post("/api/claims", "{\"statement\": \"" + STATEMENT + "\", \"note\": \"A name and an address.\"}");
        assertThat(recorded.statusCode()).isEqualTo(201);
        claim = JsonPath.read(recorded.body(), "$.id");
        position = JsonPath.<Number>read(recorded.body(), "$.position").longValue();
    }

    @Test
    void theWordsGoAndTheRestOfTheEventReadsOn() {
        var eventBefore = row("select e::text from ledger.event e where position = ?");
        var noteBefore = row("select t::text from ledger.text t where position = ? and number = 1");
        var commitment = row("select encode(commitment, 'hex') from ledger.text where position = ? and number = 0");

        assertThat(eraser.erase(position, 0)).isTrue();

        assertThat(row("select concat(salt is null, bytes is null, encode(commitment, 'hex')) from ledger.text"
                        + " where position = ? and number = 0"))
                .isEqualTo("tt" + commitment);
        assertThat(row("select e::text from ledger.event e where position = ?")).isEqualTo(eventBefore);
        assertThat(row("select t::text from ledger.text t where position = ? and number = 1"))
                .isEqualTo(noteBefore);
        var event = (ClaimRecorded) read();
        assertThat(event.statement()).isEqualTo(Text.ERASED);
        assertThat(event.note()).isEqualTo(Text.of("A name and an address."));
    }

    private Object read() {
        try (var signal = new LedgerSignal(app.ledger().query(), Duration.ofMinutes(1))) {
            return new LedgerReader(app.ledger().query(), new EventCodec(), signal)
                    .history(claim)
                    .getFirst()
                    .event();
        }
    }

    @Test
    void everyProofStaysValid() {
        var hashes = leafHashes();
        var tree = new MerkleTree(
                hashes.size(),
                (level, index) -> MerkleTree.root(hashes.subList((int) index << level, ((int) index + 1) << level)));
        var proof = tree.inclusionProof(position);

        eraser.erase(position, 0);
        eraser.erase(position, 1);

        assertThat(leafHashes()).isEqualTo(hashes);
        proof.verify(Hash.ofLeaf(leafFromCommitments()), tree.head());
    }

    private static List<Hash> leafHashes() {
        return superuser()
                .sql("select leaf_hash from ledger.event order by position")
                .query((row, _) -> new Hash(row.getBytes(1)))
                .list();
    }

    /** From what is left: the commitments of the texts, and the other parts. */
    private byte[] leafFromCommitments() {
        return superuser()
                .sql("select metadata_salt, metadata, facts_salt, facts, texts_salt, (select"
                        + " string_agg(commitment, ''::bytea order by number) from ledger.text t"
                        + " where t.position = e.position) from ledger.event e where position = ?")
                .param(position)
                .query((row, _) -> Leaf.of(commitment(row, 1), commitment(row, 3), commitment(row, 5)))
                .single();
    }

    private static byte[] commitment(ResultSet row, int salt) throws SQLException {
        return Leaf.commitment(row.getBytes(salt), row.getBytes(salt + 1));
    }

    @Test
    void erasingAgainChangesNothing() {
        eraser.erase(position, 0);
        var version = row("select concat(xmin, ' ', ctid) from ledger.text where position = ? and number = 0");

        assertThat(eraser.erase(position, 0)).isFalse();

        assertThat(row("select concat(xmin, ' ', ctid) from ledger.text where position = ? and number = 0"))
                .isEqualTo(version);
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "0, -1", "1, 0", "1000000, 0"})
    void aTextThatIsNotThereIsRefused(long further, int number) {
        var missing = "The ledger has no event at position " + (position + further) + ".";
        var there = "The event at position " + position + " has 2 texts, numbered from 0; there is no " + number + ".";

        assertThatThrownBy(() -> eraser.erase(position + further, number))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(Refusal.NOT_FOUND))
                .hasMessage(further == 0 ? there : missing);
    }

    @Test
    void aPositionBeforeTheBeginningIsRefused() {
        assertThatThrownBy(() -> eraser.erase(-1, 0)).hasMessage("The ledger has no event at position -1.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.text set salt = null, bytes = '\\x00'",
                "update ledger.text set bytes = null",
                "update ledger.text set salt = null",
                "update ledger.text set bytes = '\\x2222'",
                "update ledger.text set salt = decode(repeat('00', 16), 'hex')",
                "update ledger.text set salt = decode(repeat('00', 16), 'hex'), bytes = '\\x2222'"
            })
    void theEraserCannotChangeWordsOrEraseHalf(String change) {
        eraser.erase(position, 0);

        assertThat(state(eraserDataSource, "", change + " where position = " + position + " and number = 0"))
                .isIn(RESTRICT_VIOLATION, "it went through without a row");
        assertThat(state(eraserDataSource, "", change + " where position = " + position + " and number = 1"))
                .isEqualTo(RESTRICT_VIOLATION);
        assertThat(row("select concat(salt is null, bytes is null) from ledger.text where position = ? and number = 0"))
                .isEqualTo("tt");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.text set salt = null, bytes = null, commitment = decode(repeat('00', 32), 'hex')",
                "update ledger.text set salt = null, bytes = null, number = 9",
                "delete from ledger.text",
                "truncate ledger.text",
                "insert into ledger.text (position, number, commitment) values (1000, 0, decode(repeat('00', 32), 'hex'))",
                "select bytes from ledger.text",
                "select salt from ledger.text",
                "select * from ledger.event",
                "select * from work.introduced"
            })
    void theEraserMayNothingElse(String attempt) {
        assertThat(state(eraserDataSource, "", attempt)).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void nobodyElseErases() {
        var erasure = "update ledger.text set salt = null, bytes = null";
        var superuser = app.ledger().superuser();

        assertThat(state(superuser, "", erasure)).isEqualTo(RESTRICT_VIOLATION);
        assertThat(state(superuser, "", erasure + " where false")).isEqualTo(RESTRICT_VIOLATION);
        assertThat(state(superuser, "set session_replication_role = replica", erasure))
                .isEqualTo(RESTRICT_VIOLATION);
        assertThat(state(superuser, "alter table ledger.text disable trigger append_only_but_erasing", erasure))
                .as("the rows are watched too")
                .isEqualTo(RESTRICT_VIOLATION);
        assertThat(state(app.ledger().owner(), "", erasure)).isEqualTo(RESTRICT_VIOLATION);
        assertThat(state(app.ledger().command(), "", erasure)).isEqualTo(INSUFFICIENT_PRIVILEGE);
        assertThat(state(app.ledger().query(), "", erasure)).isEqualTo(INSUFFICIENT_PRIVILEGE);
    }

    @Test
    void theTablesFileIsCleanOnceItWasWrittenAnew() {
        assertThat(fileHasTheWords()).isTrue();

        superuser()
                .sql("select position from ledger.text where number = 0 and bytes is not null")
                .query(Long.class)
                .list()
                .forEach(each -> eraser.erase(each, 0));
        superuser().sql("vacuum full ledger.text").update();

        assertThat(fileHasTheWords()).isFalse();
    }

    private static boolean fileHasTheWords() {
        superuser().sql("checkpoint").update();
        return superuser()
                .sql(
                        "select position(convert_to(?, 'UTF8') in pg_read_binary_file(pg_relation_filepath('ledger.text'))) > 0")
                .param(STATEMENT)
                .query(Boolean.class)
                .single();
    }

    /** Tries it in a transaction that is taken back, whatever comes of it. */
    private static String state(DataSource who, String first, String attempt) {
        try (var connection = who.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                if (!first.isEmpty()) {
                    statement.execute(first);
                }
                boolean rows = statement.execute(attempt);
                return !rows && statement.getUpdateCount() == 0 ? "it went through without a row" : "it went through";
            } finally {
                connection.rollback();
            }
        } catch (SQLException refused) {
            return String.valueOf(refused.getSQLState());
        }
    }

    private String row(String question) {
        return superuser().sql(question).param(position).query(String.class).single();
    }

    private static JdbcClient superuser() {
        return JdbcClient.create(app.ledger().superuser());
    }
}
