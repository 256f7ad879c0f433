package news.onrecord.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;

/**
 * All that a stranger needs to check offline that something is in the log (C2SP tlog-proof).
 *
 * @param extra whatever the application adds, which nothing vouches for; often empty
 * @param inclusion where the leaf is in the checkpoint's tree
 * @param checkpoint signed by the log, and by witnesses as the reader's policy demands
 */
public record TlogProof(byte[] extra, InclusionProof inclusion, SignedCheckpoint checkpoint) {

    private static final String HEADER = "c2sp.org/tlog-proof@v1";

    public TlogProof {
        extra = extra.clone();
        if (inclusion.hashes().size() > Lines.MAX_HASHES) {
            throw new Malformed("the proof has more than " + Lines.MAX_HASHES + " hashes");
        }
    }

    /** A proof without extra data. */
    public TlogProof(InclusionProof inclusion, SignedCheckpoint checkpoint) {
        this(new byte[0], inclusion, checkpoint);
    }

    /**
     * Reads a .tlog-proof file.
     *
     * @throws Malformed in every case in which {@link #bytes()} would not give the same bytes back
     */
    public static TlogProof parse(byte[] bytes) {
        var lines = new Lines("the proof", Strict.utf8("the proof", bytes));
        if (!lines.next("its header").equals(HEADER)) {
            throw new Malformed("the proof does not begin with " + HEADER);
        }
        byte[] extra = lines.nextStartsWith("extra ") ? extra(lines.next("extra", "extra data")) : new byte[0];
        long index = Strict.decimal("the proof's index", lines.next("index", "the index"));
        var inclusion = new InclusionProof(index, lines.hashesUpToEmptyLine());
        return new TlogProof(
                extra, inclusion, SignedCheckpoint.parse(lines.rest().getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Checks the checkpoint by the policy, then the way from the leaf to its root.
     *
     * @throws Unproven when either fails
     */
    public void verify(Hash leaf, Policy policy) {
        policy.verify(checkpoint);
        inclusion.verify(leaf, checkpoint.checkpoint().head());
    }

    /** A copy of the extra data. */
    @Override
    public byte[] extra() {
        return extra.clone();
    }

    /** The .tlog-proof file. */
    public byte[] bytes() {
        return toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        var text = new StringBuilder(HEADER + "\n");
        if (extra.length > 0) {
            text.append("extra ")
                    .append(Base64.getEncoder().encodeToString(extra))
                    .append('\n');
        }
        text.append("index ").append(inclusion.index()).append('\n');
        inclusion.hashes().forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(checkpoint).toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TlogProof proof
                && Arrays.equals(extra, proof.extra)
                && inclusion.equals(proof.inclusion)
                && checkpoint.equals(proof.checkpoint);
    }

    @Override
    public int hashCode() {
        return Objects.hash(Arrays.hashCode(extra), inclusion, checkpoint);
    }

    private static byte[] extra(String base64) {
        byte[] extra = Strict.base64("the proof's extra data", base64);
        if (extra.length == 0) {
            throw new Malformed("the proof has a line for extra data, but no extra data");
        }
        return extra;
    }
}
