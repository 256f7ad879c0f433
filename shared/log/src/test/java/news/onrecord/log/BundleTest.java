package news.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class BundleTest {

    private static final String HEX =
            "00000001000001100002202100023031000440414243000850515253545556570010606162636465" + "666768696a6b6c6d6e6f";

    private final Bundle bundle = new Bundle(0, 8);

    @Test
    void theReferenceEntriesHaveTheReferenceBytes() {
        assertThat(bundle.path()).isEqualTo("tile/entries/000.p/8");
        assertThat(bundle.encode(TestLeaves.RFC_6962)).asHexString().isEqualToIgnoringCase(HEX);
        assertThat(bundle.decode(HexFormat.of().parseHex(HEX))).containsExactlyElementsOf(TestLeaves.RFC_6962);
    }

    @Test
    void theLongestEntryHas65535Bytes() {
        var one = new Bundle(7, 1);
        byte[] longest = new byte[65_535];
        Arrays.fill(longest, (byte) 7);

        assertThat(one.decode(one.encode(List.of(longest)))).containsExactly(longest);
        assertThatThrownBy(() -> one.encode(List.of(new byte[65_536])))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("at most 65535 bytes, not 65536");
    }

    @Test
    void bytesThatWereCutAnywhereAreRefused() {
        byte[] bytes = HexFormat.of().parseHex(HEX);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);

            assertThatThrownBy(() -> bundle.decode(cut)).isInstanceOf(Malformed.class);
        }
    }

    @Test
    void moreOrFewerEntriesThanPromisedAreRefused() {
        byte[] bytes = HexFormat.of().parseHex(HEX);

        assertThatThrownBy(() -> new Bundle(0, 7).decode(bytes))
                .isInstanceOf(Malformed.class)
                .hasMessage("tile/entries/000.p/7 has 7 entries, not 8");
        assertThatThrownBy(() -> bundle.decode(Arrays.copyOf(bytes, bytes.length + 1)))
                .hasMessage("tile/entries/000.p/8 ends within entry 8");
        assertThatThrownBy(() -> new Bundle(0, 9).encode(TestLeaves.RFC_6962)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Bundle(-1, 1)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Bundle(0, 257)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Bundle(0, 0)).isInstanceOf(Malformed.class);
    }
}
