package news.onrecord.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CheckpointTest {

    private static final VerifierKey LOG = Facts.LOG.verifierKey();
    private static final VerifierKey WITNESS = Facts.WITNESS.verifierKey();

    @Test
    void theExampleIsSignedAndCosignedByteForByte() {
        assertThat(Facts.cosigned()).hasToString(Facts.CHECKPOINT);
    }

    @Test
    void theExampleIsReadAndVerified() {
        var signed = SignedCheckpoint.parse(Facts.CHECKPOINT.getBytes(UTF_8));

        assertThat(signed).isEqualTo(Facts.cosigned());
        assertThat(signed.checkpoint()).isEqualTo(new Checkpoint(Facts.ORIGIN, Facts.TREE.head()));
        assertThat(signed.note().verify(List.of(LOG, WITNESS))).hasSize(2);
        assertThat(SignedCheckpoint.time(signed.signatures().get(1))).isEqualTo(Facts.TIME);
        assertThatThrownBy(() -> SignedCheckpoint.time(signed.signatures().get(0)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void theOriginHasTheHashOfTheExample() {
        assertThat(HexFormat.of().formatHex(Sha256.of(Facts.ORIGIN.getBytes(UTF_8))))
                .isEqualTo("1bd705ed8a51769d554bc127f6c4da6250c494d5e302958a2c56cd13be1cb203");
    }

    @Test
    void anEmptyLogHasACheckpointToo() {
        var empty = new Checkpoint(Facts.ORIGIN, TreeHead.EMPTY);

        assertThat(empty.text()).isEqualTo("ledger.example/facts\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n");
        assertThat(Checkpoint.parse(empty.text())).isEqualTo(empty);
    }

    @Test
    void extensionLinesAreKeptAndSigned() {
        var extended = new Checkpoint("any origin + more", Facts.TREE.head(), List.of("first", " second"));

        assertThat(extended.text()).isEqualTo("""
                        any origin + more
                        8
                        XcnaeacGWamtVZy3Ad7ZoqudgjqtL0lgz+Nw7/RgQyg=
                        first
                         second
                        """);
        assertThat(Checkpoint.parse(extended.text())).isEqualTo(extended);
    }

    @Test
    void theLargestSizeIsRead() {
        var text = Facts.TEXT.replace("\n8\n", "\n9223372036854775807\n");

        assertThat(Checkpoint.parse(text).head().size()).isEqualTo(Long.MAX_VALUE);
        assertThat(Checkpoint.parse(text).text()).isEqualTo(text);
    }

    static final List<String> MALFORMED = List.of(
            "",
            "\n",
            "ledger.example/facts",
            "ledger.example/facts\n",
            "ledger.example/facts\n8\n",
            Facts.TEXT.substring(0, Facts.TEXT.length() - 1),
            Facts.TEXT + "\n",
            Facts.TEXT + "extension",
            Facts.TEXT + "extension\n\n",
            "\n" + Facts.TEXT,
            Facts.TEXT.replace("ledger.example/facts", ""),
            Facts.TEXT.replace("\n8\n", "\n08\n"),
            Facts.TEXT.replace("\n8\n", "\n00\n"),
            Facts.TEXT.replace("\n8\n", "\n\n"),
            Facts.TEXT.replace("\n8\n", "\n-8\n"),
            Facts.TEXT.replace("\n8\n", "\n+8\n"),
            Facts.TEXT.replace("\n8\n", "\n8 \n"),
            Facts.TEXT.replace("\n8\n", "\n 8\n"),
            Facts.TEXT.replace("\n8\n", "\n8.0\n"),
            Facts.TEXT.replace("\n8\n", "\n0x8\n"),
            Facts.TEXT.replace("\n8\n", "\n٨\n"),
            Facts.TEXT.replace("\n8\n", "\n9223372036854775808\n"),
            Facts.TEXT.replace("\n8\n", "\n18446744073709551616\n"),
            Facts.TEXT.replace("Qyg=", "Qyg"),
            Facts.TEXT.replace("Qyg=", "Qyh="),
            Facts.TEXT.replace("Qyg=", "Qw=="),
            Facts.TEXT.replace("Qyg=", "Qyg= "),
            Facts.TEXT.replace("/Rg", "_Rg"),
            Facts.TEXT.replace("Xcna", ""),
            Facts.TEXT.replace("Xcna", "XcnaXcna"));

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void everyOtherFormIsRefused(String text) {
        assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(Malformed.class);
    }

    @Test
    void whatCouldNotBeReadAgainCannotBeMade() {
        var head = Facts.TREE.head();

        assertThatThrownBy(() -> new Checkpoint("", head)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint("two\nlines", head)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint("tab\t", head)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new Checkpoint("origin", head, List.of(""))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> new SignedCheckpoint(new Checkpoint("origin", head), List.of()))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aCosignatureHoldsForItsTimeAndTextAlone() {
        var signed = Facts.cosigned();
        byte[] bytes = signed.signatures().get(1).bytes();
        bytes[7]++;
        var laterTime = new SignedCheckpoint(
                signed.checkpoint(), List.of(new NoteSignature(WITNESS.name(), WITNESS.keyId(), bytes)));
        var otherText = new SignedCheckpoint(
                new Checkpoint(Facts.ORIGIN, signed.checkpoint().head(), List.of("more")),
                List.of(signed.signatures().get(1)));

        for (var wrong : List.of(laterTime, otherText)) {
            assertThatThrownBy(() -> wrong.note().verify(List.of(WITNESS)))
                    .isInstanceOf(Unproven.class)
                    .hasMessage("the signature of 'witness.example/w1' is false");
        }
    }

    @Test
    void aCosignatureOfAnotherFormIsFalse() {
        var checkpoint = Facts.cosigned().checkpoint();
        var message = "cosignature/v1\ntime " + Long.MIN_VALUE + "\n" + checkpoint.text();
        byte[] signature = Ed25519.sign(Ed25519.keys(Facts.seed(2)).getPrivate(), message.getBytes(UTF_8));
        byte[] beyond63Bits =
                ByteBuffer.allocate(72).putLong(Long.MIN_VALUE).put(signature).array();

        for (byte[] bytes : List.of(beyond63Bits, new byte[71], new byte[73], new byte[64])) {
            var wrong = new SignedCheckpoint(
                    checkpoint, List.of(new NoteSignature(WITNESS.name(), WITNESS.keyId(), bytes)));
            assertThatThrownBy(() -> wrong.note().verify(List.of(WITNESS))).isInstanceOf(Unproven.class);
        }
        assertThatThrownBy(() -> Facts.WITNESS.cosign(checkpoint, Instant.ofEpochSecond(-1)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aWitnesssAnswerIsPutUnderTheCheckpoint() {
        var signed = Facts.signed(Facts.TREE);
        var unknown = new WitnessSigner("witness.example/w2", Facts.seed(4)).cosign(signed.checkpoint(), Facts.TIME);

        assertThat(signed.withAnswer(answer(unknown.line() + Facts.WITNESS_LINE), List.of(WITNESS)))
                .hasToString(Facts.CHECKPOINT);
    }

    @Test
    void aWitnesssAnswerThatSaysNothingOrSomethingFalseIsNotTaken() {
        var signed = Facts.signed(Facts.TREE);
        var elsewhere = Facts.WITNESS.cosign(new Checkpoint("other.example", Facts.TREE.head()), Facts.TIME);

        assertThatThrownBy(() -> signed.withAnswer(answer(elsewhere.line()), List.of(WITNESS)))
                .isInstanceOf(Unproven.class);
        assertThatThrownBy(() -> signed.withAnswer(answer(Facts.LOG_LINE), List.of(WITNESS)))
                .isInstanceOf(Unproven.class)
                .hasMessage("no known key has signed");
        for (var malformed : List.of("", "\n", "ok\n", Facts.WITNESS_LINE.strip(), Facts.WITNESS_LINE + "\n")) {
            assertThatThrownBy(() -> signed.withAnswer(answer(malformed), List.of(WITNESS)))
                    .isInstanceOf(Malformed.class);
        }
    }

    private static byte[] answer(String lines) {
        return lines.getBytes(UTF_8);
    }
}
