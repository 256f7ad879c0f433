package news.onrecord.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.onrecord.log.Hash;
import news.onrecord.log.Leaf;

/**
 * Every row of a ledger, read past the program: the leaf hashes in their order, and for each thing that was brought under
 * an id of its own the positions of its events.
 */
record StoredLedger(List<Hash> leafHashes, Map<String, List<Long>> positions) {

    private static final Pattern TEXT = Pattern.compile("\\{\"text\":(\\d+)\\}");
    private static final Pattern CORRECTION = Pattern.compile("\"correctionId\":\"(cor_[0-9a-f-]{36})\"");

    /** One text as it stands. */
    private record StoredText(int number, byte[] commitment) {}

    /** Reads it all; every event must be whole, and its leaf must follow from its stored parts. */
    static StoredLedger read(Database database) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            connection.setReadOnly(true);
            statement.execute("set default_transaction_isolation = 'repeatable read'");
            connection.setAutoCommit(false);
            Map<Long, List<StoredText>> texts = new HashMap<>();
            try (var row = statement.executeQuery(
                    "select position, number, salt, bytes, commitment from ledger.text order by position, number")) {
                while (row.next()) {
                    texts.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>())
                            .add(text(row));
                }
            }
            var stored = new StoredLedger(new ArrayList<>(), new HashMap<>());
            Map<String, Long> next = new HashMap<>();
            try (var row = statement.executeQuery("select position, stream, sequence, metadata_salt, metadata,"
                    + " facts_salt, facts, texts_salt, leaf, leaf_hash from ledger.event order by position")) {
                while (row.next()) {
                    stored.add(row, texts.getOrDefault(row.getLong(1), List.of()), next);
                    texts.remove(row.getLong(1));
                }
            }
            assertThat(texts).as("texts without an event").isEmpty();
            try (var row = statement.executeQuery("select position from ledger.head")) {
                row.next();
                assertThat(row.getLong(1)).as("the head").isEqualTo(stored.leafHashes.size() - 1L);
            }
            stored.checkIntroduced(statement.executeQuery("select id, position from work.introduced"));
            return stored;
        }
    }

    private static StoredText text(ResultSet row) throws SQLException {
        assertThat(Leaf.commitment(row.getBytes(3), row.getBytes(4)))
                .as("text %d of %d", row.getInt(2), row.getLong(1))
                .isEqualTo(row.getBytes(5));
        return new StoredText(row.getInt(2), row.getBytes(5));
    }

    private void add(ResultSet row, List<StoredText> texts, Map<String, Long> next) throws SQLException {
        long position = row.getLong(1);
        assertThat(position).as("positions are dense").isEqualTo(leafHashes.size());
        assertThat(row.getLong(3))
                .as("sequence of %s at %d", row.getString(2), position)
                .isEqualTo(next.merge(row.getString(2), 1L, Long::sum) - 1);
        var facts = new String(row.getBytes(7), UTF_8);
        checkTexts(position, facts, texts);
        checkLeaf(position, row, texts);
        leafHashes.add(new Hash(row.getBytes(10)));
        var correction = CORRECTION.matcher(facts);
        positions
                .computeIfAbsent(correction.find() ? correction.group(1) : row.getString(2), _ -> new ArrayList<>())
                .add(position);
    }

    private static void checkTexts(long position, String facts, List<StoredText> texts) {
        var named = TEXT.matcher(facts)
                .results()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
        assertThat(texts.stream().map(StoredText::number).toList())
                .as("the texts of %d", position)
                .isEqualTo(named);
    }

    private static void checkLeaf(long position, ResultSet row, List<StoredText> texts) throws SQLException {
        var commitments = new ByteArrayOutputStream();
        texts.forEach(text -> commitments.writeBytes(text.commitment()));
        byte[] leaf = Leaf.of(
                Leaf.commitment(row.getBytes(4), row.getBytes(5)),
                Leaf.commitment(row.getBytes(6), row.getBytes(7)),
                Leaf.commitment(row.getBytes(8), commitments.toByteArray()));
        assertThat(row.getBytes(9)).as("the leaf of %d", position).isEqualTo(leaf);
        assertThat(row.getBytes(10)).as("the leaf hash of %d", position).isEqualTo(Leaf.hash(leaf));
    }

    private void checkIntroduced(ResultSet introduced) throws SQLException {
        int corrections = 0;
        while (introduced.next()) {
            if (introduced.getString(1).startsWith("url_")) {
                checkIsOfAReport(introduced.getLong(2));
                continue;
            }
            corrections++;
            assertThat(of(introduced.getString(1)))
                    .as("%s was introduced", introduced.getString(1))
                    .containsExactly(introduced.getLong(2));
        }
        assertThat(positions.keySet().stream().filter(id -> id.startsWith("cor_")))
                .hasSize(corrections);
    }

    private void checkIsOfAReport(long position) {
        assertThat(positions.entrySet().stream()
                        .filter(stream -> stream.getKey().startsWith("rep_")
                                && stream.getValue().getFirst() == position))
                .as("a report was filed at %d", position)
                .hasSize(1);
    }

    /** Where the events of that id stand; nowhere when it is not on record. */
    List<Long> of(String id) {
        return positions.getOrDefault(id, List.of());
    }
}
