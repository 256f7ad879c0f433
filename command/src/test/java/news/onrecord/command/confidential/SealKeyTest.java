package news.onrecord.command.confidential;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import news.onrecord.log.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealKeyTest {

    /** 32 bytes of 0x01; the id was computed independently of this program. */
    private static final String TEXT = "SEAL+KEY+0cbdc08f2a33dc54+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=\n";

    private static final byte[] NAME = "Jane Roe of 12 Elm Street".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final SealKey key = SealKey.generate(random);

    @Test
    void whatWasSealedIsOpenedWithTheSameKeyAsTheSameThing() throws Exception {
        assertThat(key.open(key.seal(NAME, "src_1 Politics", random), "src_1 Politics"))
                .isEqualTo(NAME);
    }

    @Test
    void itIsNotOpenedAsAnotherThingNorWithAnotherKeyNorOnceItWasChanged() {
        byte[] sealed = key.seal(NAME, "src_1 Politics", random);

        assertThatThrownBy(() -> key.open(sealed, "src_2 Politics")).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> SealKey.generate(random).open(sealed, "src_1 Politics"))
                .isInstanceOf(GeneralSecurityException.class);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> key.open(changed, "src_1 Politics")).isInstanceOf(GeneralSecurityException.class);
        }
        assertThatThrownBy(() -> key.open(new byte[3], "src_1 Politics")).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void theSameWordsAreNeverSealedTheSameWayTwice() {
        assertThat(key.seal(NAME, "src_1", random)).isNotEqualTo(key.seal(NAME, "src_1", random));
    }

    @Test
    void itsTextIsReadAgainAndItIsNeverPrinted() {
        assertThat(SealKey.parse(key.text()).id()).isEqualTo(key.id());
        assertThat(SealKey.parse(TEXT).text()).isEqualTo(TEXT);
        assertThat(key.toString()).doesNotContain(key.text().strip().substring(27));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SEAL+KEY+0cbdc08f2a33dc54",
                "SEAL+KEY+0000000000000000+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQE=",
                "SEAL+KEY+0cbdc08f2a33dc54+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQI=",
                "SEAL+KEY+0cbdc08f2a33dc54+AQEB",
                "SEAL+KEY+0cbdc08f2a33dc54+?",
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> SealKey.parse(text))
                .isInstanceOf(Malformed.class)
                .message()
                .doesNotContain("AQEB");
    }
}
