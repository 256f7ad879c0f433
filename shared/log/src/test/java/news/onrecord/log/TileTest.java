package news.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TileTest {

    @Test
    void theTilesOfATreeAreThoseOfTheStandard() {
        assertThat(paths(Tile.of(0))).isEmpty();
        assertThat(paths(Tile.of(1))).containsExactly("tile/0/000.p/1");
        assertThat(paths(Tile.of(255))).containsExactly("tile/0/000.p/255");
        assertThat(paths(Tile.of(256))).containsExactly("tile/0/000", "tile/1/000.p/1");
        assertThat(paths(Tile.of(257))).containsExactly("tile/0/000", "tile/0/001.p/1", "tile/1/000.p/1");
        assertThat(paths(Tile.of(65_536))).hasSize(256 + 1 + 1).contains("tile/0/255", "tile/1/000", "tile/2/000.p/1");
    }

    @Test
    void aTreeOf70000LeavesHas277Tiles() {
        var tiles = Tile.of(70_000);

        assertThat(tiles).hasSize(273 + 1 + 1 + 1 + 1);
        assertThat(tiles.stream().filter(tile -> tile.level() == 0 && tile.width() == 256))
                .hasSize(273);
        assertThat(paths(tiles.subList(273, 277)))
                .containsExactly("tile/0/273.p/112", "tile/1/000", "tile/1/001.p/17", "tile/2/000.p/1");
        assertThat(Bundle.of(70_000)).hasSize(274).last().isEqualTo(new Bundle(273, 112));
    }

    @Test
    void growingChangesTheTilesThatASmallerTreeHasNot() {
        var random = new Random(20261122);
        for (int sample = 0; sample < 300; sample++) {
            long newer = random.nextLong(200_000);
            long older = random.nextLong(newer + 1);
            Set<Tile> expected = new HashSet<>(Tile.of(newer));
            Tile.of(older).forEach(expected::remove);

            assertThat(Tile.changed(older, newer)).containsExactlyInAnyOrderElementsOf(expected);
            assertThat(Bundle.changed(older, newer))
                    .containsExactlyInAnyOrderElementsOf(expected.stream()
                            .filter(tile -> tile.level() == 0)
                            .map(tile -> new Bundle(tile.index(), tile.width()))
                            .collect(Collectors.toSet()));
        }
    }

    @Test
    void nothingChangesWhenNothingIsAdded() {
        for (long size : new long[] {0, 1, 255, 256, 257, 70_000}) {
            assertThat(Tile.changed(size, size)).isEmpty();
            assertThat(Bundle.changed(size, size)).isEmpty();
        }
    }

    @Test
    void theLargestLogHasItsTilesToo() {
        var changed = Tile.changed(Long.MAX_VALUE - 1, Long.MAX_VALUE);

        assertThat(paths(changed)).containsExactly("tile/0/x036/x028/x797/x018/x963/967.p/255");
        assertThat(Tile.changed(Long.MAX_VALUE - 256, Long.MAX_VALUE)).hasSize(2 + 1);
    }

    @Test
    void aTreeTellsWhichTilesItHas() {
        assertThat(new Tile(0, 273, 112).isIn(70_000)).isTrue();
        assertThat(new Tile(0, 273, 111).isIn(70_000)).isTrue();
        assertThat(new Tile(0, 273, 113).isIn(70_000)).isFalse();
        assertThat(new Tile(0, 272, 256).isIn(70_000)).isTrue();
        assertThat(new Tile(0, 274, 1).isIn(70_000)).isFalse();
        assertThat(new Tile(2, 0, 1).isIn(70_000)).isTrue();
        assertThat(new Tile(3, 0, 1).isIn(70_000)).isFalse();
        assertThat(new Tile(8, 0, 1).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new Tile(63, Long.MAX_VALUE, 256).isIn(Long.MAX_VALUE)).isFalse();
        assertThat(new Bundle(273, 112).isIn(70_000)).isTrue();
        assertThat(new Bundle(273, 256).isIn(70_000)).isFalse();
        assertThat(new Bundle(Long.MAX_VALUE, 1).isIn(Long.MAX_VALUE)).isFalse();
    }

    @Test
    void aTileIsItsHashesOneAfterAnother() {
        var hashes = TestLeaves.hashes(17);
        var tile = new Tile(1, 1, 17);

        assertThat(tile.encode(hashes))
                .hasSize(544)
                .startsWith(hashes.getFirst().bytes());
        assertThat(tile.decode(tile.encode(hashes))).isEqualTo(hashes);
    }

    @Test
    void aTileOfAnotherLengthIsRefused() {
        var tile = new Tile(1, 1, 17);

        assertThatThrownBy(() -> tile.decode(new byte[543]))
                .isInstanceOf(Malformed.class)
                .hasMessage("tile/1/001.p/17 has 544 bytes, not 543");
        assertThatThrownBy(() -> tile.decode(new byte[576])).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> tile.encode(TestLeaves.hashes(16))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Tile(0, 0, 0)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Tile(0, 0, 257)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Tile(0, -1, 1)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Tile(64, 0, 1)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Tile(-1, 0, 1)).isInstanceOf(Malformed.class);
    }

    private static List<String> paths(List<Tile> tiles) {
        return tiles.stream().map(Tile::path).toList();
    }
}
