package news.onrecord.log;

/**
 * A state of the log in two values (RFC 6962 section 2.1): whoever agrees on them agrees on every leaf.
 *
 * @param size how many leaves the tree has
 * @param root the Merkle tree hash over them
 */
public record TreeHead(long size, Hash root) {

    /** The log before its first leaf. */
    public static final TreeHead EMPTY = new TreeHead(0, Hash.EMPTY_ROOT);

    public TreeHead {
        if (size < 0) {
            throw new Malformed("a tree's size is at least 0, not " + size);
        }
    }
}
