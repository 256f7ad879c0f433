package news.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The roots of the reference set, for 0 to 8 leaves. */
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theReferenceLeavesHaveTheReferenceRoots() {
        var leaves = TestLeaves.rfc6962Hashes();
        var frontier = new Frontier();
        for (int size = 0; size <= 8; size++) {
            var head = new TreeHead(size, new Hash(HexFormat.of().parseHex(ROOTS.get(size))));

            assertThat(MerkleTree.root(leaves.subList(0, size))).isEqualTo(head.root());
            assertThat(new MerkleTree(size, TestLeaves.reader(leaves)).head()).isEqualTo(head);
            assertThat(frontier.head()).isEqualTo(head);
            if (size < 8) {
                frontier.append(leaves.get(size));
            }
        }
    }

    @Test
    void theFrontierHasTheRootOfEverySizeThatItReaches() {
        var leaves = TestLeaves.hashes(1100);
        var frontier = new Frontier();
        for (int size = 1; size <= leaves.size(); size++) {
            frontier.append(leaves.get(size - 1));

            assertThat(frontier.head()).isEqualTo(new TreeHead(size, MerkleTree.root(leaves.subList(0, size))));
        }
    }

    @Test
    void theFrontierGrowsOnFromAStoredTree() {
        var leaves = TestLeaves.hashes(301);
        var reader = TestLeaves.reader(leaves);
        for (int size = 0; size < leaves.size(); size++) {
            var frontier = Frontier.of(new MerkleTree(size, reader));

            assertThat(frontier.head()).isEqualTo(new TreeHead(size, MerkleTree.root(leaves.subList(0, size))));
            frontier.append(leaves.get(size));
            assertThat(frontier.head().root()).isEqualTo(MerkleTree.root(leaves.subList(0, size + 1)));
        }
    }

    @Test
    void aLeafCannotPassForANode() {
        var leaves = TestLeaves.hashes(2);
        byte[] asEntry = new byte[64];
        System.arraycopy(leaves.get(0).bytes(), 0, asEntry, 0, 32);
        System.arraycopy(leaves.get(1).bytes(), 0, asEntry, 32, 32);

        assertThat(Hash.ofLeaf(asEntry)).isNotEqualTo(MerkleTree.root(leaves));
    }

    @Test
    void noProofIsGivenOfWhatTheTreeDoesNotHold() {
        var tree = TestLeaves.tree(TestLeaves.hashes(5));

        assertThatThrownBy(() -> tree.inclusionProof(5)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.inclusionProof(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> tree.consistencyProof(6)).hasMessageContaining("from 6 leaves to 5");
        assertThatThrownBy(() -> tree.consistencyProof(0)).hasMessageContaining("from 0 leaves to 5");
    }

    @Test
    void aHashHas32BytesAndCannotBeChangedFromOutside() {
        byte[] bytes = new byte[32];
        var hash = new Hash(bytes);
        bytes[0] = 1;
        hash.bytes()[1] = 1;

        assertThat(hash).isEqualTo(new Hash(new byte[32])).hasToString("A".repeat(43) + "=");
        assertThatThrownBy(() -> new Hash(new byte[31]))
                .isInstanceOf(Malformed.class)
                .hasMessage("a hash has 32 bytes, not 31");
    }
}
