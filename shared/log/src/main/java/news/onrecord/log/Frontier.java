package news.onrecord.log;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The right edge of a growing Merkle tree (RFC 6962 section 2.1): the roots of its complete subtrees, at most 63, which
 * are enough to add leaves and to know the root after each.
 */
public final class Frontier {

    /** The smallest subtree, which is the rightmost, comes first. */
    private final Deque<Hash> subtrees = new ArrayDeque<>();

    private long size;

    /** The edge of a tree whose hashes are stored. */
    public static Frontier of(MerkleTree tree) {
        var frontier = new Frontier();
        for (int level = Long.SIZE - 2; level >= 0; level--) {
            long complete = tree.size() >>> level;
            if ((complete & 1) == 1) {
                frontier.subtrees.push(tree.hashes().read(level, complete - 1));
            }
        }
        frontier.size = tree.size();
        return frontier;
    }

    /** Adds the next leaf's hash. */
    public void append(Hash leaf) {
        var subtree = leaf;
        for (long complete = size; (complete & 1) == 1; complete >>>= 1) {
            subtree = Hash.ofNode(subtrees.pop(), subtree);
        }
        subtrees.push(subtree);
        size++;
    }

    /** The tree over everything added so far. */
    public TreeHead head() {
        return new TreeHead(
                size,
                subtrees.stream()
                        .reduce((right, left) -> Hash.ofNode(left, right))
                        .orElse(Hash.EMPTY_ROOT));
    }
}
