package news.onrecord.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

    private static final String EXAMPLE = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    @Test
    void theKeysOfTheExampleFollowFromTheirSeeds() {
        assertThat(Facts.LOG.verifierKey()).hasToString(Facts.LOG_VKEY);
        assertThat(Facts.WITNESS.verifierKey()).hasToString(Facts.WITNESS_VKEY);
    }

    /** RFC 8032 section 7.1, test 1. */
    @Test
    void aSeedHasThePublicKeyOfTheStandard() {
        var keys = Ed25519.keys(
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        assertThat(Ed25519.bytes(keys.getPublic()))
                .asHexString()
                .isEqualToIgnoringCase("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assertThat(Ed25519.sign(keys.getPrivate(), new byte[0]))
                .asHexString()
                .isEqualToIgnoringCase("e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e06522490155"
                        + "5fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b");
        assertThatThrownBy(() -> Ed25519.keys(new byte[31])).isInstanceOf(Malformed.class);
    }

    @Test
    void aVkeyIsReadAsItWasWritten() {
        for (var vkey : new String[] {EXAMPLE, Facts.LOG_VKEY, Facts.WITNESS_VKEY}) {
            assertThat(VerifierKey.parse(vkey)).hasToString(vkey);
        }
        assertThat(VerifierKey.parse(Facts.LOG_VKEY)).isEqualTo(Facts.LOG.verifierKey());
        assertThat(VerifierKey.parse(Facts.WITNESS_VKEY)).isEqualTo(Facts.WITNESS.verifierKey());
    }

    @Test
    void noPartOfAVkeyIsAVkey() {
        for (int from = 0; from < EXAMPLE.length(); from++) {
            for (int to = from; to <= EXAMPLE.length(); to++) {
                if (to - from < EXAMPLE.length()) {
                    refused(EXAMPLE.substring(from, to));
                }
            }
        }
    }

    @Test
    void aVkeyWithOneOtherCharacterIsRefused() {
        for (int at = 0; at < EXAMPLE.length(); at++) {
            var other = new StringBuilder(EXAMPLE);
            other.setCharAt(at, (char) (EXAMPLE.charAt(at) + 1));
            refused(other.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "example.com/foo+530D903A+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+",
                "example.com/foo+530d903a+AQ==",
                "+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k\n",
            })
    void everyOtherFormIsRefused(String vkey) {
        refused(vkey);
    }

    @Test
    void aKeyOfAnotherTypeOrLengthIsRefusedEvenWithItsKeyId() {
        assertThatThrownBy(() -> VerifierKey.parse(vkey((byte) 6, new byte[1312])))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("signature type 6 cannot be used");
        assertThatThrownBy(() -> VerifierKey.parse(vkey((byte) 1, new byte[31])))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("has 32 bytes, not 31");
        byte[] notOnTheCurve = new byte[32];
        notOnTheCurve[0] = 2;
        assertThatThrownBy(() -> VerifierKey.parse(vkey((byte) 1, notOnTheCurve)))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("not an Ed25519 key");
    }

    @Test
    void oneKeyHasAnotherKeyIdForEachTypeAndName() {
        var key = Facts.LOG.verifierKey();

        assertThat(key.keyId())
                .isNotEqualTo(new VerifierKey(key.name(), SignatureType.COSIGNATURE, key.key()).keyId())
                .isNotEqualTo(new VerifierKey("other.example", SignatureType.ED25519, key.key()).keyId());
    }

    private static String vkey(byte type, byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = type;
        System.arraycopy(key, 0, typed, 1, key.length);
        byte[] id = Sha256.of("name\n".getBytes(StandardCharsets.UTF_8), typed);
        return "name+" + HexFormat.of().formatHex(id, 0, 4) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    private static void refused(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(Malformed.class);
    }
}
