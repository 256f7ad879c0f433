package news.onrecord.log;

import java.nio.charset.StandardCharsets;

/**
 * What a log asks of a witness (C2SP tlog-witness, the body of "add-checkpoint"): to cosign a checkpoint that only added
 * to the one it cosigned last.
 *
 * @param oldSize the size that the witness cosigned last; 0 when it never did
 * @param consistency from there to the checkpoint; empty when {@code oldSize} is 0
 * @param checkpoint signed by the log
 */
public record AddCheckpoint(long oldSize, ConsistencyProof consistency, SignedCheckpoint checkpoint) {

    public AddCheckpoint {
        long size = checkpoint.checkpoint().head().size();
        if (oldSize < 0 || oldSize > size) {
            throw new Malformed("the old size is 0 to the checkpoint's " + size + ", not " + oldSize);
        }
        if (consistency.hashes().size() > Lines.MAX_HASHES) {
            throw new Malformed("the request has more than " + Lines.MAX_HASHES + " hashes");
        }
    }

    /**
     * Reads a request's body.
     *
     * @throws Malformed in every case in which {@link #bytes()} would not give the same bytes back
     */
    public static AddCheckpoint parse(byte[] body) {
        var lines = new Lines("the request", Strict.utf8("the request", body));
        long oldSize = Strict.decimal("the old size", lines.next("old", "the old size"));
        var consistency = new ConsistencyProof(lines.hashesUpToEmptyLine());
        var checkpoint = SignedCheckpoint.parse(lines.rest().getBytes(StandardCharsets.UTF_8));
        return new AddCheckpoint(oldSize, consistency, checkpoint);
    }

    /** Reads the answer to a conflict: the size that the witness cosigned last, and a newline. */
    public static long parseConflict(byte[] body) {
        var lines = new Lines("the witness's size", Strict.utf8("the witness's size", body));
        long size = Strict.decimal("the witness's size", lines.next("a newline"));
        if (lines.more()) {
            throw new Malformed("the witness's size is followed by something else");
        }
        return size;
    }

    /**
     * Checks the growth from what the witness cosigned last, by its own rule for the beginning: every tree is consistent
     * with the empty one, and no hash may say so.
     *
     * @param last of the size that the request names as the old one
     * @throws Unproven when the log may have changed what it had
     */
    public void verifyGrowth(TreeHead last) {
        if (last.size() != oldSize) {
            throw new IllegalArgumentException("the request grows from " + oldSize + ", not from " + last.size());
        }
        var head = checkpoint.checkpoint().head();
        if (head.size() == 0 && !head.equals(TreeHead.EMPTY)) {
            throw new Unproven("a tree without leaves has the root " + Hash.EMPTY_ROOT + ", not " + head.root());
        }
        if (oldSize > 0) {
            consistency.verify(last, head);
        } else if (!consistency.hashes().isEmpty()) {
            throw new Unproven("there is nothing to prove about growth from no leaves, but the request has hashes");
        }
    }

    /** The request's body. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var text = new StringBuilder("old " + oldSize + "\n");
        consistency.hashes().forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }
}
