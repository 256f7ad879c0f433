package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Somebody with every right in the database changes what is on record, under a running On Record: the verifier names the
 * position. 300 events: position 17 lies in a full tile, 290 at the edge, where tiles are made from the events' rows.
 */
@SuppressWarnings("NullAway.Init")
class TamperedLedgerJourneyTest {

    private static final List<String> TABLES = List.of("event", "text", "tile", "bundle");

    private static LogScene scene;
    private static ServedLog log;

    @TempDir
    private Path home;

    @BeforeAll
    static void threeHundredEvents() throws SQLException {
        scene = new LogScene();
        log = scene.start();
        log.record(300);
        log.checkpoint(300);
        for (var table : TABLES) {
            sql("alter table ledger." + table + " disable trigger all");
            sql("create table public.saved_" + table + " as table ledger." + table);
        }
    }

    @AfterAll
    static void end() throws SQLException {
        scene.close();
    }

    @AfterEach
    void putBack() {
        for (var table : TABLES) {
            // at once: the publisher makes missing tiles again from the events
            sql("truncate ledger." + table + "; insert into ledger." + table + " select * from public.saved_" + table);
        }
        var verified = verify();
        assertThat(verified.exit()).as(verified.out() + verified.err()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "17, bytes, text, texts",
        "290, bytes, text, texts",
        "299, bytes, text, texts",
        "17, salt, text, texts",
        "17, metadata, event, metadata",
        "290, metadata, event, metadata",
        "17, facts, event, facts",
        "290, facts, event, facts",
        "17, facts_salt, event, facts",
        "290, texts_salt, event, texts"
    })
    void aFlippedByteInAPart(long position, String column, String table, String part) {
        // the last byte but two: within the JSON, and past what the columns repeat
        sql("update ledger." + table + " set " + column + " = set_byte(" + column + ", length(" + column
                + ") - 3, get_byte(" + column + ", length(" + column + ") - 3) # 1) where position = " + position);

        isFound("position " + position + ": the event is not the one that was logged: " + part + " differ");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 17, 290, 299})
    void aDeletedEvent(long position) {
        sql("delete from ledger.event where position = " + position);

        isFound("position " + position + ": the event is missing");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 17, 290, 299})
    void aDeletedText(long position) {
        sql("delete from ledger.text where position = " + position);

        isFound("position " + position + ": the event is not the one that was logged: texts differ");
    }

    @ParameterizedTest
    @ValueSource(longs = {17, 290})
    void twoSwappedEvents(long position) {
        swap("event", position);

        // everything differs; the lines of neighbours become one
        isFound("positions " + position + " to " + (position + 1) + ": the event is not the one that was logged: ");
    }

    @ParameterizedTest
    @ValueSource(longs = {17, 290})
    void twoSwappedTexts(long position) {
        swap("text", position);

        isFound("positions " + position + " to " + (position + 1)
                + ": the event is not the one that was logged: texts");
    }

    @Test
    void twoEventsSwappedWithTheirTextsAtTheEdgeGoBackInTime() {
        swap("event", 290);
        swap("text", 290);

        isFound("position 291: it was recorded at ");
        isFound("the entries lead to the root ");
    }

    @Test
    void twoEventsSwappedWithTheirTextsInAFullTile() {
        swap("event", 17);
        swap("text", 17);

        isFound("positions 17 to 18: the event is not the one that was logged: metadata, facts, texts differ");
    }

    @Test
    void aTruncatedTableOfEvents() {
        sql("truncate ledger.event");

        isFound("positions 0 to 299: the event is missing");
    }

    @Test
    void aTruncatedTableOfTexts() {
        sql("truncate ledger.text");

        isFound("positions 0 to 299: the event is not the one that was logged: texts differ");
    }

    @Test
    void aTruncatedTableOfEntries() {
        sql("truncate ledger.bundle");

        isFound("positions 0 to 255: the entries are missing (tile/entries/000): 'The database was tampered with");
    }

    @Test
    void aFlippedByteInTheStoredEntries() {
        // each entry has 99 bytes, its length first
        sql("update ledger.bundle set entries = set_byte(entries, 17 * 99 + 40, get_byte(entries, 17 * 99 + 40) # 1)");

        isFound("position 17: its entry in the log is not the one whose hash the log has");
    }

    @Test
    void aFlippedByteInAStoredTile() {
        sql("update ledger.tile set hashes = set_byte(hashes, 17 * 32, get_byte(hashes, 17 * 32) # 1) where level = 0");

        isFound("position 17: its entry in the log is not the one whose hash the log has");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "0; stream; 'clm_00000000-0000-0000-0000-000000000000'",
                "17; stream; 'clm_00000000-0000-0000-0000-000000000000'",
                "290; stream; 'clm_00000000-0000-0000-0000-000000000000'",
                "17; sequence; 1",
                "17; type; 'ClaimCorrected'",
                "17; revision; 2",
                "17; recorded_at; recorded_at + interval '1 microsecond'",
                "290; recorded_at; recorded_at - interval '1 year'",
                "17; event_id; gen_random_uuid()"
            },
            quoteCharacter = '"')
    void aColumnThatContradictsTheParts(long position, String column, String value) {
        sql("update ledger.event set " + column + " = " + value + " where position = " + position);

        isFound("position " + position + ": the event is not given out: 'The database was tampered with or is broken:"
                + " the column " + column + " at position " + position
                + " does not repeat what the event's parts say.'");
        assertThat(ServedLog.problem(log.get("/api/events/" + position))).startsWith("500", "log-damaged");
        assertThat(log.get("/api/events/18").statusCode()).isEqualTo(200);
    }

    /** Exchanges two neighbouring rows as they are, through a place that is free. */
    private static void swap(String table, long position) {
        var set = "update ledger." + table + " set position = ";
        sql(set + "1000000 where position = " + position);
        sql(set + position + " where position = " + (position + 1));
        sql(set + (position + 1) + " where position = 1000000");
    }

    private void isFound(String line) {
        var said = verify();
        assertThat(said.exit()).as(said.out() + said.err()).isEqualTo(1);
        assertThat(said.verdict()).startsWith("NOT VERIFIED: ");
        assertThat(said.details()).anyMatch(detail -> detail.startsWith(line));
    }

    private Said verify() {
        return Said.by(
                "verify", log.address(), "--token-file", log.tokenFile(home), "--remember", home.resolve("remembered"));
    }

    private static void sql(String statement) {
        scene.sql().sql(statement).update();
    }
}
