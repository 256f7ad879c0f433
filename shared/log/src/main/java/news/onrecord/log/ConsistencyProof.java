package news.onrecord.log;

import java.util.List;

/**
 * That a newer tree only added leaves to an older one (RFC 6962 section 2.1.2).
 *
 * @param hashes from the deepest node up to the root's child
 */
public record ConsistencyProof(List<Hash> hashes) {

    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Checks it as RFC 9162 section 2.1.4.2 says. A tree without leaves is refused as the older one: every tree is
     * consistent with it, so no hash could say so.
     *
     * @throws Unproven when the newer tree is not shown to have only grown
     */
    public void verify(TreeHead older, TreeHead newer) {
        if (older.size() == 0 || older.size() > newer.size()) {
            throw new Unproven("no consistency proof leads from " + older.size() + " leaves to " + newer.size());
        }
        if (older.size() == newer.size()) {
            verifySame(older, newer);
        } else {
            verifyGrown(older, newer);
        }
    }

    private void verifySame(TreeHead older, TreeHead newer) {
        if (!hashes.isEmpty()) {
            throw new Unproven("the consistency proof has " + hashes.size() + " hashes, but the trees have one size");
        }
        if (!older.root().equals(newer.root())) {
            throw new Unproven(
                    "two trees of " + older.size() + " leaves have the roots " + older.root() + " and " + newer.root());
        }
    }

    private void verifyGrown(TreeHead older, TreeHead newer) {
        if (hashes.isEmpty()) {
            throw tooFew(older, newer);
        }
        boolean complete = Long.bitCount(older.size()) == 1;
        var first = complete ? older.root() : hashes.getFirst();
        long node = older.size() - 1;
        long last = newer.size() - 1;
        while ((node & 1) == 1) {
            node >>>= 1;
            last >>>= 1;
        }
        var olderHash = first;
        var newerHash = first;
        for (Hash next : hashes.subList(complete ? 0 : 1, hashes.size())) {
            if (last == 0) {
                throw new Unproven("the consistency proof has " + hashes.size() + " hashes, too many from "
                        + older.size() + " to " + newer.size() + " leaves");
            }
            if ((node & 1) == 1 || node == last) {
                olderHash = Hash.ofNode(next, olderHash);
                newerHash = Hash.ofNode(next, newerHash);
                while (node != 0 && (node & 1) == 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                newerHash = Hash.ofNode(newerHash, next);
            }
            node >>>= 1;
            last >>>= 1;
        }
        if (last != 0) {
            throw tooFew(older, newer);
        }
        checkRoot("older", olderHash, older.root());
        checkRoot("newer", newerHash, newer.root());
    }

    private Unproven tooFew(TreeHead older, TreeHead newer) {
        return new Unproven("the consistency proof has " + hashes.size() + " hashes, too few from " + older.size()
                + " to " + newer.size() + " leaves");
    }

    private static void checkRoot(String tree, Hash reached, Hash root) {
        if (!reached.equals(root)) {
            throw new Unproven("the consistency proof leads to the " + tree + " root " + reached + ", not to " + root);
        }
    }
}
