package news.onrecord.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class TlogProofTest {

    private static final String HASHES = """
            vBoGQ7EuTS18d5GPROD095qDi2z57FtcKD4fTYhZnms=
            yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=
            037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=
            """;
    private static final String PROOF = "c2sp.org/tlog-proof@v1\nindex 5\n" + HASHES + "\n" + Facts.CHECKPOINT;
    private static final Hash LEAF = Hash.ofLeaf(TestLeaves.RFC_6962.get(5));
    private static final Policy POLICY =
            Facts.policy("log " + Facts.LOG_VKEY + "\nwitness w1 " + Facts.WITNESS_VKEY + "\nquorum w1\n");

    @Test
    void theExampleIsWrittenByteForByte() {
        var proof = new TlogProof(Facts.TREE.inclusionProof(5), Facts.cosigned());

        assertThat(new String(proof.bytes(), UTF_8)).isEqualTo(PROOF);
    }

    @Test
    void theExampleIsReadAndVerified() {
        var proof = TlogProof.parse(PROOF.getBytes(UTF_8));

        assertThat(proof).isEqualTo(new TlogProof(Facts.TREE.inclusionProof(5), Facts.cosigned()));
        assertThat(proof.extra()).isEmpty();
        proof.verify(LEAF, POLICY);
    }

    @Test
    void aTurnedBitInAnyByteOfTheFileIsFound() {
        byte[] bytes = PROOF.getBytes(UTF_8);
        for (int at = 0; at < bytes.length; at++) {
            byte[] turned = bytes.clone();
            turned[at] ^= (byte) (1 << (at % 8));

            assertThatThrownBy(() -> TlogProof.parse(turned).verify(LEAF, POLICY))
                    .isInstanceOfAny(Malformed.class, Unproven.class);
        }
    }

    @Test
    void everyFileThatWasCutIsFound() {
        for (int length = 0; length < PROOF.length(); length++) {
            byte[] cut = PROOF.substring(0, length).getBytes(UTF_8);

            assertThatThrownBy(() -> TlogProof.parse(cut).verify(LEAF, POLICY))
                    .isInstanceOfAny(Malformed.class, Unproven.class);
        }
    }

    @Test
    void anotherLeafIsNotProven() {
        var proof = TlogProof.parse(PROOF.getBytes(UTF_8));

        assertThatThrownBy(() -> proof.verify(Hash.ofLeaf(TestLeaves.RFC_6962.get(4)), POLICY))
                .isInstanceOf(Unproven.class)
                .hasMessageStartingWith("the inclusion proof leads to the root ");
    }

    @Test
    void extraDataIsCarriedAlong() {
        var proof = new TlogProof("why not".getBytes(UTF_8), Facts.TREE.inclusionProof(5), Facts.cosigned());

        assertThat(new String(proof.bytes(), UTF_8))
                .startsWith("c2sp.org/tlog-proof@v1\nextra d2h5IG5vdA==\nindex 5\n");
        assertThat(TlogProof.parse(proof.bytes())).isEqualTo(proof);
        assertThat(TlogProof.parse(proof.bytes()).extra()).isEqualTo("why not".getBytes(UTF_8));
    }

    @Test
    void theOnlyLeafNeedsNoHashes() {
        var one = new MerkleTree(1, Facts.TREE.hashes());
        var proof = new TlogProof(one.inclusionProof(0), Facts.signed(one));

        assertThat(new String(proof.bytes(), UTF_8)).startsWith("c2sp.org/tlog-proof@v1\nindex 0\n\nledger.example");
        TlogProof.parse(proof.bytes())
                .verify(
                        Hash.ofLeaf(TestLeaves.RFC_6962.getFirst()),
                        Facts.policy("log " + Facts.LOG_VKEY + "\nquorum none\n"));
    }

    static final List<String> MALFORMED = List.of(
            "",
            "wrong-header\n" + PROOF,
            PROOF.replace("@v1", "@v2"),
            PROOF.replace("@v1\n", "@v1 \n"),
            PROOF.replace("@v1\n", "@v1\n\n"),
            PROOF.replace("index 5\n", ""),
            PROOF.replace("index 5\n", "\n"),
            PROOF.replace("index 5\n", "index\n"),
            PROOF.replace("index 5\n", "index \n"),
            PROOF.replace("index 5\n", "index 05\n"),
            PROOF.replace("index 5\n", "index -5\n"),
            PROOF.replace("index 5\n", "index five\n"),
            PROOF.replace("index 5\n", "index 9223372036854775808\n"),
            PROOF.replace("index 5\n", "index 5\r\n"),
            PROOF.replace("index 5\n", "index 5\nextra d2h5\n"),
            PROOF.replace("index 5\n", "extra\nindex 5\n"),
            PROOF.replace("index 5\n", "extra \nindex 5\n"),
            PROOF.replace("index 5\n", "extra !!\nindex 5\n"),
            PROOF.replace("index 5\n", "extra d2g\nindex 5\n"),
            PROOF.replace("index 5\n", "extra d2h5\nextra d2h5\nindex 5\n"),
            PROOF.replace("vBoG", ""),
            PROOF.replace("vBoG", "!!!!"),
            PROOF.replace("vBoG", "vBoGvBoG"),
            PROOF.replace("vBoG", " vBoG"),
            PROOF.replace(HASHES, HASHES.repeat(22)),
            PROOF.replace(HASHES, HASHES + "\n"),
            PROOF.replace(HASHES + "\n", HASHES),
            PROOF.replace(Facts.CHECKPOINT, ""),
            PROOF.replace(Facts.CHECKPOINT, "checkpoint\n"),
            PROOF.replace(Facts.CHECKPOINT, Facts.TEXT),
            "c2sp.org/tlog-proof@v1\nindex 5\n" + "a".repeat(65 * 1024) + "\n",
            PROOF + "\n",
            "\uFEFF" + PROOF);

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void everyOtherFormIsRefused(String proof) {
        assertThatThrownBy(() -> TlogProof.parse(proof.getBytes(UTF_8))).isInstanceOf(Malformed.class);
    }
}
