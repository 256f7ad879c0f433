package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import news.onrecord.log.Hash;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.TreeHead;

/** The tree as it was seen after each kill: every later tree begins with it. */
final class RememberedRoots {

    private final List<TreeHead> seen = new ArrayList<>(List.of(TreeHead.EMPTY));

    /** Sees the tree as it is now; it must contain what was seen last. */
    void see(Database database) throws SQLException {
        var hashes = new ArrayList<Hash>();
        try (var connection = database.connect();
                var row = connection
                        .createStatement()
                        .executeQuery("select leaf_hash from ledger.event order by position")) {
            while (row.next()) {
                hashes.add(new Hash(row.getBytes(1)));
            }
        }
        checkBeginning(hashes, seen.getLast());
        seen.add(new TreeHead(hashes.size(), MerkleTree.root(hashes)));
    }

    /** Checks the last tree against every one that was ever seen. */
    void check(List<Hash> hashes) {
        seen.forEach(head -> checkBeginning(hashes, head));
    }

    private static void checkBeginning(List<Hash> hashes, TreeHead head) {
        assertThat(hashes).hasSizeGreaterThanOrEqualTo((int) head.size());
        assertThat(MerkleTree.root(hashes.subList(0, (int) head.size())))
                .as("the root over the first %d leaves", head.size())
                .isEqualTo(head.root());
    }
}
