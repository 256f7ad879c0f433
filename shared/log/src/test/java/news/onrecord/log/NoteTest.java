package news.onrecord.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class NoteTest {

    private static final VerifierKey FOO =
            VerifierKey.parse("example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
    private static final String TEXT = "This is an example message.\n";
    private static final String LINE = "— example.com/foo"
            + " Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    private static final String NOTE = TEXT + "\n" + LINE;

    private static final LogSigner BAR = new LogSigner("example.com/bar", Facts.seed(3));

    @Test
    void theExampleOfTheStandardIsVerified() {
        var note = Note.parse(NOTE.getBytes(UTF_8));

        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(FOO))).isEqualTo(note.signatures()).hasSize(1);
        assertThat(note.bytes()).isEqualTo(NOTE.getBytes(UTF_8));
    }

    @Test
    void aSignedNoteIsVerifiedByItsKeyAlone() {
        var note = new Note("hi\n", List.of(BAR.sign("hi\n")));

        assertThat(Note.parse(note.bytes())).isEqualTo(note);
        assertThat(note.verify(List.of(FOO, BAR.verifierKey()))).isEqualTo(note.signatures());
        unproven(note, "no known key has signed", FOO);
        unproven(note, "no known key has signed");
    }

    @Test
    void aTextMayHoldEmptyLinesAndWhatLooksLikeASignature() {
        var text = "first\n\n" + LINE + "\n\nlast\n";
        var note = new Note(text, List.of(BAR.sign(text)));

        assertThat(Note.parse(note.bytes()).text()).isEqualTo(text);
    }

    @Test
    void everyTurnedBitOfASignedNoteIsFound() {
        byte[] bytes = NOTE.getBytes(UTF_8);
        for (int bit = 0; bit < 8 * bytes.length; bit++) {
            byte[] turned = bytes.clone();
            turned[bit / 8] ^= (byte) (1 << (bit % 8));

            assertThatThrownBy(() -> Note.parse(turned).verify(List.of(FOO)))
                    .isInstanceOfAny(Malformed.class, Unproven.class);
        }
    }

    @Test
    void signaturesOfUnknownKeysAreIgnoredEvenWithAKnownName() {
        var sameName = new NoteSignature("example.com/foo", 7, new byte[64]);
        var sameKeyId = new NoteSignature("example.org/foo", FOO.keyId(), new byte[64]);
        var postQuantum = new NoteSignature("example.org/pq", 7, new byte[4900]);
        var genuine = NoteSignature.parse(LINE.strip());

        var note = new Note(TEXT, List.of(sameName, sameKeyId, genuine, postQuantum));

        assertThat(Note.parse(note.bytes()).verify(List.of(FOO))).containsExactly(genuine);
    }

    @Test
    void oneFalseSignatureOfAKnownKeyRejectsTheNote() {
        var text = TEXT;
        var good = NoteSignature.parse(LINE.strip());
        byte[] zeros = new byte[64];

        for (byte[] bytes :
                List.of(zeros, new byte[1], new byte[72], BAR.sign(text).bytes())) {
            var bad = new NoteSignature(FOO.name(), FOO.keyId(), bytes);
            unproven(new Note(text, List.of(good, bad)), "the signature of 'example.com/foo' is false", FOO);
            unproven(new Note(text, List.of(bad, BAR.sign(text))), "is false", BAR.verifierKey(), FOO);
        }
    }

    /** Adding the group's order to the second half gives the same point: RFC 8032 section 5.1.7 refuses it. */
    @Test
    void aSignatureCannotBeRewritten() {
        byte[] bytes = NoteSignature.parse(LINE.strip()).bytes();
        var order = BigInteger.TWO.pow(252).add(new BigInteger("27742317777372353535851937790883648493"));
        byte[] half = new byte[32];
        for (int at = 0; at < 32; at++) {
            half[31 - at] = bytes[32 + at];
        }
        byte[] sum = new BigInteger(1, half).add(order).toByteArray();
        for (int at = 0; at < 32; at++) {
            bytes[32 + at] = sum[sum.length - 1 - at];
        }

        unproven(
                new Note(TEXT, List.of(new NoteSignature(FOO.name(), FOO.keyId(), bytes))),
                "the signature of 'example.com/foo' is false",
                FOO);
    }

    @Test
    void aKeyThatIsKnownTwiceChecksASignatureOnce() {
        assertThat(Note.parse(NOTE.getBytes(UTF_8)).verify(List.of(FOO, FOO))).hasSize(1);
    }

    static final List<String> MALFORMED = List.of(
            "",
            "\n",
            TEXT,
            TEXT + "\n",
            TEXT + LINE,
            NOTE.substring(0, NOTE.length() - 1),
            NOTE + "\n",
            NOTE + " ",
            NOTE + "Unexpected line.\n",
            TEXT + "\nUnexpected line.\n" + LINE,
            TEXT + "\n \n" + LINE,
            TEXT + "\r\n" + LINE,
            "\n" + LINE,
            "\u0001" + NOTE,
            "\t" + NOTE,
            NOTE.replace("\n", "\r\n"),
            NOTE.replace("This", "Th\u0000s"),
            NOTE.replace("— ", "- "),
            NOTE.replace("— ", "– "),
            NOTE.replace("— ", "—"),
            NOTE.replace("— ", "—  "),
            NOTE.replace("— ", " — "),
            NOTE.replace("— ", "—\u00A0"),
            NOTE.replace("example.com/foo ", ""),
            NOTE.replace("example.com/foo ", "example.com foo "),
            NOTE.replace("example.com/foo ", "example.com\u00A0foo "),
            NOTE.replace("example.com/foo ", "example.com\u2003foo "),
            NOTE.replace("example.com/foo ", "example.com\u0085foo "),
            NOTE.replace("example.com/foo ", "example.com\u2028foo "),
            NOTE.replace("example.com/foo ", "example.com+foo "),
            NOTE.replace("foo Uw2Q", "foo  Uw2Q"),
            NOTE.replace("IneyaQM=\n", "IneyaQM= \n"),
            NOTE.replace("IneyaQM=\n", "IneyaQM\n"),
            NOTE.replace("IneyaQM=\n", "IneyaQN=\n"),
            NOTE.replace("IneyaQM=\n", "IneyaQM==\n"),
            NOTE.replace("Uw2Q", "Uw-_"),
            NOTE.replace("Uw2Q", "Uw2!"),
            TEXT + "\n— example.com/foo \n",
            TEXT + "\n— example.com/foo Uw2Q\n",
            TEXT + "\n— example.com/foo Uw2QOg==\n");

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void everyOtherFormIsRefused(String note) {
        assertThatThrownBy(() -> Note.parse(note.getBytes(UTF_8))).isInstanceOf(Malformed.class);
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        for (byte[] bad : List.of(
                new byte[] {(byte) 0xFF},
                new byte[] {(byte) 0xC0, (byte) 0x80},
                new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80},
                new byte[] {(byte) 0xE2, (byte) 0x80})) {
            byte[] rest = NOTE.getBytes(UTF_8);
            byte[] note = new byte[bad.length + rest.length];
            System.arraycopy(bad, 0, note, 0, bad.length);
            System.arraycopy(rest, 0, note, bad.length, rest.length);

            assertThatThrownBy(() -> Note.parse(note))
                    .isInstanceOf(Malformed.class)
                    .hasMessage("a note is not valid UTF-8");
        }
    }

    @Test
    void aHundredSignaturesAreReadAndNoMore() {
        assertThat(Note.parse((TEXT + "\n" + LINE.repeat(100)).getBytes(UTF_8)).verify(List.of(FOO)))
                .hasSize(100);
        assertThatThrownBy(() -> Note.parse((TEXT + "\n" + LINE.repeat(101)).getBytes(UTF_8)))
                .isInstanceOf(Malformed.class);
    }

    @Test
    void aMillionBytesAreReadAndNoMore() {
        int rest = Note.MAX_BYTES - NOTE.length() - 2; // an em dash is three bytes
        var note = "x".repeat(rest) + NOTE;

        assertThat(Note.parse(note.getBytes(UTF_8)).text()).hasSize(rest + TEXT.length());
        assertThatThrownBy(() -> Note.parse(("x" + note).getBytes(UTF_8)))
                .isInstanceOf(Malformed.class)
                .hasMessage("a note has at most 1000000 bytes, not 1000001");
    }

    @Test
    void whatCouldNotBeReadAgainCannotBeMade() {
        var signature = BAR.sign("hi\n");

        malformed(() -> new Note("hi", List.of(signature)));
        malformed(() -> new Note("hi\n", List.of()));
        malformed(() -> new Note("hi\n", Collections.nCopies(101, signature)));
        malformed(() -> new Note("h\ti\n", List.of(signature)));
        malformed(() -> new Note("\uD800\n", List.of(signature)));
        malformed(() -> new NoteSignature("", 1, new byte[1]));
        malformed(() -> new NoteSignature("a\nb", 1, new byte[1]));
        malformed(() -> new NoteSignature("a\u0001b", 1, new byte[1]));
        malformed(() -> new NoteSignature("a\uDC00", 1, new byte[1]));
        malformed(() -> new NoteSignature("a", 1, new byte[0]));
        malformed(() -> new LogSigner("a b", Facts.seed(1)));
    }

    private static void malformed(ThrowingCallable making) {
        assertThatThrownBy(making).isInstanceOf(Malformed.class);
    }

    private static void unproven(Note note, String message, VerifierKey... known) {
        assertThatThrownBy(() -> note.verify(List.of(known)))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining(message);
    }
}
