package news.onrecord.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** The end-to-end example: the eight reference leaves in the log ledger.example/facts, cosigned by one witness. */
final class Facts {

    static final String ORIGIN = "ledger.example/facts";
    static final LogSigner LOG = new LogSigner(ORIGIN, seed(1));
    static final WitnessSigner WITNESS = new WitnessSigner("witness.example/w1", seed(2));
    static final Instant TIME = Instant.ofEpochSecond(1_760_000_000);

    static final String LOG_VKEY = "ledger.example/facts+2a1c5a13+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c";
    static final String WITNESS_VKEY = "witness.example/w1+df1c0a35+BIE5dw6ofRdfVqNUZsNMfszLjYqRtO43ol32D1uPybOU";

    static final String TEXT = """
            ledger.example/facts
            8
            XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=
            """;
    static final String LOG_LINE = """
            — ledger.example/facts KhxaE31xC7os+DI4KnBtcs9G2QuRpNIRAstuDrg9FiefrR7If4q2xg89diV3qCCnAIB1FsgVW0gnIH+EIYpgJ2Qv9AY=
            """;
    static final String WITNESS_LINE = """
            — witness.example/w1 3xwKNQAAAABo53gA/OXAYELdKJQB/Kz2Y159X7LW9MaErK8sD5VEKLIUHSsTRRopquNh070fJGzustGwBwZ9eAzOCYA1TW3W/RQNAA==
            """;
    static final String CHECKPOINT = TEXT + "\n" + LOG_LINE + WITNESS_LINE;

    static final MerkleTree TREE = TestLeaves.tree(TestLeaves.rfc6962Hashes());

    private Facts() {}

    static byte[] seed(int of) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) of);
        return seed;
    }

    static SignedCheckpoint signed(MerkleTree tree) {
        var checkpoint = new Checkpoint(ORIGIN, tree.head());
        return new SignedCheckpoint(checkpoint, List.of(LOG.sign(checkpoint.text())));
    }

    static SignedCheckpoint cosigned() {
        var signed = signed(TREE);
        return signed.with(WITNESS.cosign(signed.checkpoint(), TIME));
    }

    static Policy policy(String lines) {
        return Policy.parse(lines.getBytes(UTF_8));
    }
}
