package news.onrecord.log;

import java.util.List;

/**
 * That a leaf stands at its place in a tree (RFC 6962 section 2.1.1).
 *
 * @param index the leaf's place, from 0
 * @param hashes the leaf's sibling first, the root's child last
 */
public record InclusionProof(long index, List<Hash> hashes) {

    public InclusionProof {
        if (index < 0) {
            throw new Malformed("a leaf's index is at least 0, not " + index);
        }
        hashes = List.copyOf(hashes);
    }

    /**
     * Checks it as RFC 9162 section 2.1.3.2 says.
     *
     * @throws Unproven when the leaf is not shown to be in that tree
     */
    public void verify(Hash leaf, TreeHead head) {
        if (index >= head.size()) {
            throw new Unproven("leaf " + index + " cannot be in a tree of " + head.size() + " leaves");
        }
        long node = index;
        long last = head.size() - 1;
        var hash = leaf;
        for (Hash sibling : hashes) {
            if (last == 0) {
                throw new Unproven("the inclusion proof has " + hashes.size() + " hashes, too many for leaf " + index
                        + " of " + head.size());
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                while (node != 0 && (node & 1) == 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>>= 1;
            last >>>= 1;
        }
        if (last != 0) {
            throw new Unproven("the inclusion proof has " + hashes.size() + " hashes, too few for leaf " + index
                    + " of " + head.size());
        }
        if (!hash.equals(head.root())) {
            throw new Unproven("the inclusion proof leads to the root " + hash + ", not to " + head.root());
        }
    }
}
