package news.onrecord.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The Merkle tree over the first leaves of a log, and the proofs that it gives (RFC 6962 section 2.1); it reads
 * O(log size) hashes for each.
 *
 * @param size how many leaves it has; the log may be longer
 * @param hashes the hashes of at least that many leaves
 */
public record MerkleTree(long size, HashReader hashes) {

    public MerkleTree {
        if (size < 0) {
            throw new IllegalArgumentException("a tree's size is at least 0, not " + size);
        }
    }

    /** The root over hashes that lie in memory. */
    public static Hash root(List<Hash> leaves) {
        if (leaves.isEmpty()) {
            return Hash.EMPTY_ROOT;
        }
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = (int) split(leaves.size());
        return Hash.ofNode(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    /** Its size and root. */
    public TreeHead head() {
        return size == 0 ? TreeHead.EMPTY : new TreeHead(size, root(0, size));
    }

    /** PATH: that a leaf is in this tree. */
    public InclusionProof inclusionProof(long index) {
        Objects.checkIndex(index, size);
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to - from > 1) {
            long middle = from + split(to - from);
            if (index < middle) {
                path.add(root(middle, to));
                to = middle;
            } else {
                path.add(root(from, middle));
                from = middle;
            }
        }
        return new InclusionProof(index, path.reversed());
    }

    /**
     * PROOF: that this tree only added to an older one.
     *
     * @param olderSize from 1 to this tree's size; there is nothing to prove about a tree without leaves
     */
    public ConsistencyProof consistencyProof(long olderSize) {
        if (olderSize < 1 || olderSize > size) {
            throw new IllegalArgumentException(
                    "no consistency proof from " + olderSize + " leaves to " + size + ": it needs 0 < older <= newer");
        }
        var path = new ArrayList<Hash>();
        long from = 0;
        long to = size;
        while (to != olderSize) {
            long middle = from + split(to - from);
            if (olderSize <= middle) {
                path.add(root(middle, to));
                to = middle;
            } else {
                path.add(root(from, middle));
                from = middle;
            }
        }
        if (from > 0) {
            path.add(root(from, to));
        }
        return new ConsistencyProof(path.reversed());
    }

    private Hash root(long from, long to) {
        long leaves = to - from;
        if (Long.bitCount(leaves) == 1) {
            int level = Long.numberOfTrailingZeros(leaves);
            return hashes.read(level, from >>> level);
        }
        long middle = from + split(leaves);
        return Hash.ofNode(root(from, middle), root(middle, to));
    }

    /** The largest power of two that is smaller. */
    private static long split(long leaves) {
        return Long.highestOneBit(leaves - 1);
    }
}
