package news.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InclusionProofTest {

    private static final List<Hash> LEAVES = TestLeaves.hashes(300);
    private static final HashReader READER = TestLeaves.reader(LEAVES);

    @Test
    void everyLeafOfEveryTreeIsProven() {
        for (int size = 1; size <= LEAVES.size(); size++) {
            var tree = new MerkleTree(size, READER);
            var head = tree.head();
            for (int index = 0; index < size; index++) {
                var proof = tree.inclusionProof(index);

                proof.verify(LEAVES.get(index), head);
            }
        }
    }

    @Test
    void aPathIsWhatTheStandardsRecursionGives() {
        for (int size = 1; size <= 70; size++) {
            for (int index = 0; index < size; index++) {
                assertThat(new MerkleTree(size, READER).inclusionProof(index).hashes())
                        .isEqualTo(path(index, LEAVES.subList(0, size)));
            }
        }
    }

    @Test
    void oneTurnedBitInAnyHashOfASmallTreeIsFound() {
        for (int size = 1; size <= 32; size++) {
            for (int index = 0; index < size; index++) {
                everyHashTurnedFails(size, index, 0, 256);
            }
        }
    }

    @Test
    void oneTurnedBitInALargerTreeIsFound() {
        var random = new Random(20261122);
        for (int sample = 0; sample < 2000; sample++) {
            int size = random.nextInt(33, LEAVES.size() + 1);
            int bit = random.nextInt(256);
            everyHashTurnedFails(size, random.nextInt(size), bit, bit + 1);
        }
    }

    @Test
    void anotherIndexSizeRootOrLeafFails() {
        for (int size = 1; size <= 64; size++) {
            var tree = new MerkleTree(size, READER);
            var head = tree.head();
            for (int index = 0; index < size; index++) {
                var proof = tree.inclusionProof(index);
                var leaf = LEAVES.get(index);
                for (int other = 0; other < size + 2; other++) {
                    if (other != index) {
                        fails(new InclusionProof(other, proof.hashes()), leaf, head);
                        fails(proof, LEAVES.get(other), head);
                    }
                }
                fails(proof, leaf, new TreeHead(size, TestLeaves.turned(head.root(), index)));
                fails(proof, leaf, new TreeHead(0, head.root()));
                fails(proof, leaf, new MerkleTree(size + 1, READER).head());
            }
        }
    }

    /** A path of the same length and turns fits several sizes; the signed size is what the root is checked against. */
    @Test
    void aSizeThatNeedsAnotherPathFails() {
        var proof = new MerkleTree(8, READER).inclusionProof(5);
        var root = new MerkleTree(8, READER).head().root();

        for (long size : new long[] {1, 2, 3, 4, 5, 6, 9, 16, 300, Long.MAX_VALUE}) {
            fails(proof, LEAVES.get(5), new TreeHead(size, root));
        }
    }

    @Test
    void aProofThatWasCutOrExtendedFails() {
        for (int size = 1; size <= 64; size++) {
            var tree = new MerkleTree(size, READER);
            var head = tree.head();
            for (int index = 0; index < size; index++) {
                var hashes = tree.inclusionProof(index).hashes();
                var leaf = LEAVES.get(index);
                for (int at = 0; at <= hashes.size(); at++) {
                    if (at < hashes.size()) {
                        var cut = new ArrayList<>(hashes);
                        cut.remove(at);
                        fails(new InclusionProof(index, cut), leaf, head);
                    }
                    for (Hash extra : List.of(head.root(), leaf, Hash.EMPTY_ROOT)) {
                        var extended = new ArrayList<>(hashes);
                        extended.add(at, extra);
                        fails(new InclusionProof(index, extended), leaf, head);
                    }
                }
            }
        }
    }

    @Test
    void theRefusalSaysWhatIsWrong() {
        var tree = new MerkleTree(8, READER);
        var head = tree.head();
        var proof = tree.inclusionProof(5);
        var hashes = proof.hashes();

        refuses(new InclusionProof(8, hashes), head, "leaf 8 cannot be in a tree of 8 leaves");
        refuses(new InclusionProof(5, hashes.subList(0, 2)), head, "has 2 hashes, too few for leaf 5 of 8");
        var tooMany = Collections.nCopies(64, head.root());
        refuses(new InclusionProof(5, tooMany), head, "has 64 hashes, too many for leaf 5 of 8");
        refuses(proof, new TreeHead(8, Hash.EMPTY_ROOT), "leads to the root " + head.root() + ", not to ");
        assertThatThrownBy(() -> new InclusionProof(-1, hashes)).isInstanceOf(Malformed.class);
    }

    private static void refuses(InclusionProof proof, TreeHead head, String message) {
        assertThatThrownBy(() -> proof.verify(LEAVES.get(5), head))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining(message);
    }

    private static void everyHashTurnedFails(int size, int index, int fromBit, int toBit) {
        var tree = new MerkleTree(size, READER);
        var head = tree.head();
        var hashes = tree.inclusionProof(index).hashes();
        for (int at = 0; at < hashes.size(); at++) {
            for (int bit = fromBit; bit < toBit; bit++) {
                var corrupt = new ArrayList<>(hashes);
                corrupt.set(at, TestLeaves.turned(hashes.get(at), bit));
                fails(new InclusionProof(index, corrupt), LEAVES.get(index), head);
            }
        }
    }

    private static void fails(InclusionProof proof, Hash leaf, TreeHead head) {
        try {
            proof.verify(leaf, head);
        } catch (Unproven expected) {
            return;
        }
        fail("leaf " + proof.index() + " of " + head.size() + " was taken as proven by " + proof.hashes());
    }

    /** RFC 6962 section 2.1.1, word for word. */
    private static List<Hash> path(int index, List<Hash> leaves) {
        if (leaves.size() == 1) {
            return List.of();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        var path = new ArrayList<>(index < split ? path(index, left) : path(index - split, right));
        path.add(MerkleTree.root(index < split ? right : left));
        return path;
    }
}
