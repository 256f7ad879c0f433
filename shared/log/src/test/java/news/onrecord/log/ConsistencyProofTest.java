package news.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConsistencyProofTest {

    private static final List<Hash> LEAVES = TestLeaves.hashes(301);
    private static final HashReader READER = TestLeaves.reader(LEAVES);
    private static final List<TreeHead> HEADS = heads();

    @Test
    void everyTreeIsConsistentWithEveryOlderOne() {
        for (int newer = 1; newer <= 300; newer++) {
            for (int older = 1; older <= newer; older++) {
                proof(older, newer).verify(HEADS.get(older), HEADS.get(newer));
            }
        }
    }

    @Test
    void aProofIsWhatTheStandardsRecursionGives() {
        for (int newer = 1; newer <= 70; newer++) {
            for (int older = 1; older <= newer; older++) {
                assertThat(proof(older, newer).hashes()).isEqualTo(subproof(older, LEAVES.subList(0, newer), true));
            }
        }
    }

    @Test
    void theReferenceLeavesHaveTheReferenceProofs() {
        var tree = TestLeaves.tree(TestLeaves.rfc6962Hashes());

        assertThat(tree.consistencyProof(6).hashes())
                .hasToString("[DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=,"
                        + " yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=,"
                        + " 037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=]");
        assertThat(tree.consistencyProof(4).hashes()).hasToString("[a0eq8p7jwq+a+Im8H7klTavTEXfxYjLdaqsDXKOb9uQ=]");
    }

    @Test
    void oneTurnedBitInAnyHashOfASmallTreeIsFound() {
        for (int newer = 2; newer <= 32; newer++) {
            for (int older = 1; older < newer; older++) {
                everyHashTurnedFails(older, newer, 0, 256);
            }
        }
    }

    @Test
    void oneTurnedBitInALargerTreeIsFound() {
        var random = new Random(20261122);
        for (int sample = 0; sample < 2000; sample++) {
            int newer = random.nextInt(33, 301);
            int bit = random.nextInt(256);
            everyHashTurnedFails(random.nextInt(1, newer), newer, bit, bit + 1);
        }
    }

    @Test
    void otherRootsOrSizesFail() {
        for (int newer = 1; newer <= 64; newer++) {
            for (int older = 1; older <= newer; older++) {
                var proof = proof(older, newer);
                var from = HEADS.get(older);
                var to = HEADS.get(newer);

                fails(proof, new TreeHead(older, TestLeaves.turned(from.root(), newer)), to);
                fails(proof, from, new TreeHead(newer, TestLeaves.turned(to.root(), older)));
                fails(proof, HEADS.get(older - 1), to);
                fails(proof, from, HEADS.get(newer + 1));
                if (older < newer) {
                    fails(proof, to, from);
                    fails(proof, new TreeHead(older, to.root()), new TreeHead(newer, from.root()));
                    fails(proof, new TreeHead(newer, from.root()), to);
                    fails(proof, from, new TreeHead(older, to.root()));
                }
            }
        }
    }

    @Test
    void aProofThatWasCutOrExtendedFails() {
        for (int newer = 1; newer <= 64; newer++) {
            for (int older = 1; older <= newer; older++) {
                var hashes = proof(older, newer).hashes();
                var from = HEADS.get(older);
                var to = HEADS.get(newer);
                for (int at = 0; at <= hashes.size(); at++) {
                    if (at < hashes.size()) {
                        var cut = new ArrayList<>(hashes);
                        cut.remove(at);
                        fails(new ConsistencyProof(cut), from, to);
                    }
                    for (Hash extra : List.of(from.root(), to.root(), Hash.EMPTY_ROOT)) {
                        var extended = new ArrayList<>(hashes);
                        extended.add(at, extra);
                        fails(new ConsistencyProof(extended), from, to);
                    }
                }
            }
        }
    }

    @Test
    void theRefusalSaysWhatIsWrong() {
        var hashes = proof(6, 8).hashes();

        refuses(List.of(), 0, 8, "no consistency proof leads from 0 leaves to 8");
        refuses(hashes, 8, 6, "no consistency proof leads from 8 leaves to 6");
        refuses(hashes, 8, 8, "has 3 hashes, but the trees have one size");
        refuses(List.of(), 6, 8, "has 0 hashes, too few from 6 to 8 leaves");
        refuses(hashes.subList(0, 2), 6, 8, "has 2 hashes, too few from 6 to 8 leaves");
        refuses(Collections.nCopies(64, Hash.EMPTY_ROOT), 6, 8, "has 64 hashes, too many from 6 to 8 leaves");
        refuses(hashes.reversed(), 6, 8, "leads to the older root ");
        assertThatThrownBy(() -> new ConsistencyProof(List.of()).verify(HEADS.get(8), new TreeHead(8, Hash.EMPTY_ROOT)))
                .hasMessageContaining("two trees of 8 leaves have the roots ");
        assertThatThrownBy(() -> proof(6, 8).verify(HEADS.get(6), new TreeHead(8, Hash.EMPTY_ROOT)))
                .hasMessageContaining("leads to the newer root " + HEADS.get(8).root());
        assertThatThrownBy(() -> new TreeHead(-1, Hash.EMPTY_ROOT)).isInstanceOf(Malformed.class);
    }

    private static void refuses(List<Hash> hashes, int older, int newer, String message) {
        assertThatThrownBy(() -> new ConsistencyProof(hashes).verify(HEADS.get(older), HEADS.get(newer)))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining(message);
    }

    private static void everyHashTurnedFails(int older, int newer, int fromBit, int toBit) {
        var hashes = proof(older, newer).hashes();
        for (int at = 0; at < hashes.size(); at++) {
            for (int bit = fromBit; bit < toBit; bit++) {
                var corrupt = new ArrayList<>(hashes);
                corrupt.set(at, TestLeaves.turned(hashes.get(at), bit));
                fails(new ConsistencyProof(corrupt), HEADS.get(older), HEADS.get(newer));
            }
        }
    }

    private static void fails(ConsistencyProof proof, TreeHead older, TreeHead newer) {
        try {
            proof.verify(older, newer);
        } catch (Unproven expected) {
            return;
        }
        fail("growth from " + older + " to " + newer + " was taken as proven by " + proof.hashes());
    }

    private static ConsistencyProof proof(int older, int newer) {
        return new MerkleTree(newer, READER).consistencyProof(older);
    }

    private static List<TreeHead> heads() {
        var heads = new ArrayList<>(List.of(TreeHead.EMPTY));
        var frontier = new Frontier();
        for (Hash leaf : LEAVES) {
            frontier.append(leaf);
            heads.add(frontier.head());
        }
        return heads;
    }

    /** RFC 6962 section 2.1.2, word for word. */
    private static List<Hash> subproof(int older, List<Hash> leaves, boolean whole) {
        if (older == leaves.size()) {
            return whole ? List.of() : List.of(MerkleTree.root(leaves));
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        var left = leaves.subList(0, split);
        var right = leaves.subList(split, leaves.size());
        boolean inLeft = older <= split;
        var proof = new ArrayList<>(inLeft ? subproof(older, left, whole) : subproof(older - split, right, false));
        proof.add(MerkleTree.root(inLeft ? right : left));
        return proof;
    }
}
