package news.onrecord.log;

/** Where the hashes of complete subtrees are kept, wherever that is; the rest of a tree follows from them. */
@FunctionalInterface
public interface HashReader {

    /**
     * The root of the complete subtree over the leaves {@code index * 2^level} up to {@code (index + 1) * 2^level}.
     *
     * @param level 0 for the hash of a leaf
     */
    Hash read(int level, long index);
}
