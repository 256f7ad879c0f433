package news.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TilePathTest {

    @ParameterizedTest
    @CsvSource({
        "tile/0/000, 0, 0, 256",
        "tile/0/999, 0, 999, 256",
        "tile/0/x001/000, 0, 1000, 256",
        "tile/0/x001/000.p/17, 0, 1000, 17",
        "tile/1/x001/x234/067, 1, 1234067, 256",
        "tile/63/x001/x234/x067/000.p/255, 63, 1234067000, 255",
        "tile/9/x009/x223/x372/x036/x854/x775/807.p/1, 9, 9223372036854775807, 1",
    })
    void aTileHasOnePath(String path, int level, long index, int width) {
        var tile = new Tile(level, index, width);

        assertThat(tile.path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }

    @ParameterizedTest
    @CsvSource({"tile/entries/000, 0, 256", "tile/entries/x001/x234/067.p/8, 1234067, 8"})
    void aBundleHasOnePath(String path, long index, int width) {
        var bundle = new Bundle(index, width);

        assertThat(bundle.path()).isEqualTo(path);
        assertThat(TilePath.parse(path)).isEqualTo(bundle);
    }

    @Test
    void everyPathIsReadAsItWasWritten() {
        var random = new Random(20261122);
        for (int sample = 0; sample < 10_000; sample++) {
            long index = random.nextLong() >>> random.nextInt(1, 64);
            int width = random.nextInt(1, 257);
            var path = random.nextInt(8) == 0 ? new Bundle(index, width) : new Tile(random.nextInt(64), index, width);

            assertThat(TilePath.parse(path.path())).isEqualTo(path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tile",
                "tile/0",
                "tile/0/",
                "tile/0/0",
                "tile/0/00",
                "tile/0/0000",
                "tile/0/1000",
                "tile/00/000",
                "tile/01/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/+1/000",
                "tile/100/000",
                "tile//000",
                "tile/8/0/000",
                "tile/data/000",
                "tile/Entries/000",
                "tile/entries/0/000",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/000 ",
                "tile/0/000\n",
                "tile/0/x000",
                "tile/0/x000/001",
                "tile/0/x000/x001/001",
                "tile/0/x001",
                "tile/0/001/001",
                "tile/0/x01/001",
                "tile/0/x0001/001",
                "tile/0/X001/001",
                "tile/0/x001/x001",
                "tile/0/x001//001",
                "tile/0/-01",
                "tile/0/٠٠٠",
                "tile/0/000.p",
                "tile/0/000.p/",
                "tile/0/000.p/0",
                "tile/0/000.p/00",
                "tile/0/000.p/01",
                "tile/0/000.p/256",
                "tile/0/000.p/300",
                "tile/0/000.p/1000",
                "tile/0/000.p/-1",
                "tile/0/000.p/+1",
                "tile/0/000.p/1.p/1",
                "tile/0/000p/1",
                "tile/0/x009/x223/x372/x036/x854/x775/808",
                "tile/0/x999/x999/x999/x999/x999/x999/999",
                "tile/0/x001/x000/x000/x000/x000/x000/x000/000",
            })
    void everyOtherPathIsRefused(String path) {
        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(Malformed.class);
    }

    @Test
    void aVeryLongPathIsRefusedToo() {
        var path = "tile/0/" + "x001/".repeat(100_000) + "000";

        assertThatThrownBy(() -> TilePath.parse(path)).isInstanceOf(Malformed.class);
    }
}
