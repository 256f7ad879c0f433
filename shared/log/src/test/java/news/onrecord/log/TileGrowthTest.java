package news.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TileGrowthTest {

    private static final List<Hash> LEAVES = TestLeaves.hashes(70_000);
    private static final HashReader READER = TestLeaves.reader(LEAVES);

    @Test
    void theReferenceLeavesHaveTheReferenceTile() {
        var grown = TileGrowth.grow(0, TestLeaves.rfc6962Hashes(), TileGrowthTest::none);

        assertThat(grown).hasSize(1);
        assertThat(grown.firstEntry().getKey().path()).isEqualTo("tile/0/000.p/8");
        byte[] bytes = grown.firstEntry().getValue();
        assertThat(bytes).hasSize(256);
        assertThat(HexFormat.of().formatHex(Sha256.of(bytes)))
                .isEqualTo("aea2f1bbb5140fd5f8eacb503fdf54c00c3d860c72588e40233addd416bc8f10");
    }

    @Test
    void tilesGrownInPiecesEqualTilesMadeAtOnce() {
        var random = new Random(20261122);
        for (int run = 0; run < 20; run++) {
            var stored = new HashMap<Tile, byte[]>();
            int size = 0;
            while (size < 3_000) {
                int next = size + random.nextInt(random.nextBoolean() ? 4 : 600);
                var grown = TileGrowth.grow(size, LEAVES.subList(size, next), tile -> bytes(stored, tile));
                assertThat(grown.keySet()).containsExactlyElementsOf(Tile.changed(size, next));
                stored.putAll(grown);
                size = next;

                for (Tile tile : Tile.of(size)) {
                    assertThat(stored.get(tile)).isEqualTo(atOnce(tile));
                }
            }
        }
    }

    @Test
    void threeLevelsGrowOverTheirEdges() {
        var stored = new HashMap<Tile, byte[]>();
        int size = 0;
        for (int next : new int[] {255, 256, 257, 65_535, 65_536, 65_537, 65_792, 70_000}) {
            stored.putAll(TileGrowth.grow(size, LEAVES.subList(size, next), tile -> bytes(stored, tile)));
            size = next;
        }

        for (Tile tile : Tile.of(size)) {
            assertThat(stored.get(tile)).isEqualTo(atOnce(tile));
        }
    }

    @Test
    void onlyTheRightEdgeIsRead() {
        var stored = TileGrowth.grow(0, LEAVES.subList(0, 66_000), TileGrowthTest::none);
        var read = new HashMap<Tile, Integer>();

        TileGrowth.grow(66_000, LEAVES.subList(66_000, 66_001), tile -> {
            read.merge(tile, 1, Integer::sum);
            return bytes(stored, tile);
        });

        assertThat(read).isEqualTo(Map.of(new Tile(0, 257, 208), 1));
    }

    @Test
    void tilesGiveTheSameProofsAsLeaves() {
        var tiles = new HashMap<Tile, byte[]>();
        var random = new Random(20261122);
        int size = 0;
        for (int next : new int[] {1, 2, 7, 255, 256, 257, 511, 512, 1_000, 65_535, 65_536, 65_537, 70_000}) {
            tiles.putAll(TileGrowth.grow(size, LEAVES.subList(size, next), tile -> bytes(tiles, tile)));
            size = next;
            var ofLeaves = new MerkleTree(size, READER);
            var ofTiles = new MerkleTree(size, new TileReader(size, tile -> bytes(tiles, tile)));

            assertThat(ofTiles.head()).isEqualTo(ofLeaves.head());
            for (int sample = 0; sample < 50; sample++) {
                int leaf = random.nextInt(size);
                int older = random.nextInt(size) + 1;
                assertThat(ofTiles.inclusionProof(leaf)).isEqualTo(ofLeaves.inclusionProof(leaf));
                assertThat(ofTiles.consistencyProof(older)).isEqualTo(ofLeaves.consistencyProof(older));
            }
            ofTiles.inclusionProof(size - 1).verify(LEAVES.get(size - 1), ofLeaves.head());
        }
    }

    @Test
    void aProofFetchesEachTileOnce() {
        var tiles = TileGrowth.grow(0, LEAVES, TileGrowthTest::none);
        var fetched = new HashMap<Tile, Integer>();
        var reader = new TileReader(70_000, tile -> {
            fetched.merge(tile, 1, Integer::sum);
            return bytes(tiles, tile);
        });

        new MerkleTree(70_000, reader).inclusionProof(12_345);

        assertThat(fetched.values()).containsOnly(1);
        assertThat(fetched.keySet())
                .containsExactlyInAnyOrder(
                        new Tile(0, 48, 256), new Tile(1, 0, 256), new Tile(1, 1, 17), new Tile(0, 273, 112));
    }

    @Test
    void aReaderRefusesHashesOutsideItsTree() {
        var reader = new TileReader(300, TileGrowthTest::none);

        assertThatThrownBy(() -> reader.read(0, 300)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.read(8, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> reader.read(0, -1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    /** The tile by its definition: each hash is the root over the leaves below it. */
    private static byte[] atOnce(Tile tile) {
        byte[] bytes = new byte[32 * tile.width()];
        for (int at = 0; at < tile.width(); at++) {
            var hash = READER.read(8 * tile.level(), tile.index() * 256 + at);
            System.arraycopy(hash.bytes(), 0, bytes, 32 * at, 32);
        }
        return bytes;
    }

    private static byte[] bytes(Map<Tile, byte[]> tiles, Tile tile) {
        byte[] bytes = tiles.get(tile);
        if (bytes == null) {
            throw new AssertionError("no tile " + tile.path());
        }
        return bytes;
    }

    private static byte[] none(Tile tile) {
        throw new AssertionError("nobody should ask for " + tile.path());
    }
}
