package news.onrecord.app;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.onrecord.log.AddCheckpoint;
import news.onrecord.log.Checkpoint;
import news.onrecord.log.ConsistencyProof;
import news.onrecord.log.Hash;
import news.onrecord.log.LogSigner;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TreeHead;

/**
 * A log in memory for tests of whoever watches one: every history of the same words is the same log, and another word is
 * another past.
 */
record GrowingLog(LogSigner signer, String words) {

    static final String ORIGIN = "ledger.example/facts";

    static GrowingLog of(String words) {
        return new GrowingLog(signer(1), words);
    }

    static LogSigner signer(int of) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) of);
        return new LogSigner(ORIGIN, seed);
    }

    String vkey() {
        return signer.verifierKey().toString();
    }

    TreeHead head(int size) {
        return new TreeHead(size, MerkleTree.root(leaves(size)));
    }

    SignedCheckpoint signed(TreeHead head) {
        var checkpoint = new Checkpoint(ORIGIN, head);
        return new SignedCheckpoint(checkpoint, List.of(signer.sign(checkpoint.text())));
    }

    /** Asks to cosign this size after that one, with the proof that belongs to it. */
    AddCheckpoint request(int oldSize, int size) {
        return new AddCheckpoint(oldSize, proof(oldSize, size), signed(head(size)));
    }

    private ConsistencyProof proof(int oldSize, int size) {
        return oldSize == 0 || oldSize > size
                ? new ConsistencyProof(List.of())
                : new MerkleTree(size, this::node).consistencyProof(oldSize);
    }

    private Hash node(int level, long index) {
        return MerkleTree.root(IntStream.range((int) (index << level), (int) ((index + 1) << level))
                .mapToObj(this::leaf)
                .toList());
    }

    private List<Hash> leaves(int size) {
        return IntStream.range(0, size).mapToObj(this::leaf).toList();
    }

    private Hash leaf(int index) {
        return Hash.ofLeaf((words + " " + index).getBytes(StandardCharsets.UTF_8));
    }
}
