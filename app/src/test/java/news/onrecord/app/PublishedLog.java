package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import news.onrecord.log.Hash;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.verify.Progress;
import news.onrecord.verify.Verification;
import news.onrecord.verify.VerificationRequest;

/** Everything that a log has ever signed, in its database and in its folder, held against the ledger's leaves. */
record PublishedLog(List<SignedCheckpoint> checkpoints) {

    /** Reads every checkpoint that was published, and the one that was signed last. */
    static PublishedLog read(Database database, Path folder) throws SQLException, IOException {
        var checkpoints = new ArrayList<SignedCheckpoint>();
        try (var connection = database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select note from ledger.checkpoint order by number")) {
            while (row.next()) {
                checkpoints.add(SignedCheckpoint.parse(row.getBytes(1)));
            }
        }
        int published = checkpoints.size();
        try (var files = Files.list(folder)) {
            for (var file : files.filter(PublishedLog::isCheckpoint).toList()) {
                checkpoints.add(SignedCheckpoint.parse(Files.readAllBytes(file)));
            }
        }
        assertThat(published).as("checkpoints in the database").isPositive();
        assertThat(checkpoints).as("and in the folder").hasSizeGreaterThan(published);
        return new PublishedLog(checkpoints);
    }

    private static boolean isCheckpoint(Path file) {
        var name = file.getFileName().toString();
        return name.startsWith("checkpoint") && !name.endsWith(".new");
    }

    /** Each is the tree over the beginning of these leaves, so no two contradict each other. */
    void check(List<Hash> leafHashes) {
        for (var signed : checkpoints) {
            var head = signed.checkpoint().head();
            assertThat(leafHashes).hasSizeGreaterThanOrEqualTo((int) head.size());
            assertThat(MerkleTree.root(leafHashes.subList(0, (int) head.size())))
                    .as("the checkpoint over %d leaves", head.size())
                    .isEqualTo(head.root());
        }
    }

    /** What a stranger's verifier says of it all. */
    static String verdict(URI address, Path home, long size) {
        new ServedLog(address).checkpoint(signed -> signed.checkpoint().head().size() >= size);
        return Verification.of(VerificationRequest.of(address.toString()), home, Progress.NONE)
                .line();
    }
}
