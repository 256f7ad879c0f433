package news.onrecord.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An opened event is read as it was written or not at all, and its leaf is the one of docs/format.md. */
class OpenedEventTest {

    private static final OpenedEvent EXAMPLE = new OpenedEvent(
            17,
            part(
                    0x10,
                    "{\"eventId\":\"01890a5d-ac96-774b-bcce-b302099a8061\",\"actor\":\"local\","
                            + "\"causationId\":\"01890a5d-ac96-774b-bcce-b302099a8062\",\"client\":\"http\","
                            + "\"correlationId\":\"01890a5d-ac96-774b-bcce-b302099a8063\"}"),
            part(
                    0x20,
                    "{\"recordedAt\":\"2026-11-22T17:00:00.123456Z\","
                            + "\"stream\":\"clm_01890a5d-ac96-774b-bcce-b302099a8057\",\"sequence\":0,"
                            + "\"type\":\"ClaimRecorded\",\"revision\":1,"
                            + "\"event\":{\"claimId\":\"clm_01890a5d-ac96-774b-bcce-b302099a8057\","
                            + "\"statement\":{\"text\":0},\"language\":\"en\",\"kind\":\"EVALUATION\","
                            + "\"note\":{\"text\":1}}}"),
            new OpenedTexts.Listed(
                    salt(0x30),
                    List.of(
                            part(0x40, "\"NCRI officials have made a sacrifice for freedom in Iran.\""),
                            part(0x41, "\"Nested attribution.\""))));

    @Test
    void theWorkedExampleHasItsLeafHoweverMuchOfItIsClosed() {
        var hash = "c51036ea6b3be12a778db3450a7301a6dfb4d7ef2c0d24636233cd136b7d185e";
        var listed = (OpenedTexts.Listed) EXAMPLE.texts();
        var texts = new OpenedTexts.Listed(
                listed.salt(),
                List.of(listed.texts().get(0).closed(), listed.texts().get(1)));

        for (var event : List.of(
                EXAMPLE,
                new OpenedEvent(17, EXAMPLE.metadata().closed(), EXAMPLE.facts(), texts),
                new OpenedEvent(17, EXAMPLE.metadata(), EXAMPLE.facts().closed(), listed.closed()))) {
            assertThat(HexFormat.of().formatHex(event.leafHash().bytes())).isEqualTo(hash);
            assertThat(OpenedEvent.parse(event.bytes())).isEqualTo(event);
            assertThat(OpenedEvent.parse(event.bytes()).bytes()).isEqualTo(event.bytes());
        }
    }

    @Test
    void whatIsReadIsWrittenAgainToTheByteOrRefused() {
        var random = new Random(20261122);
        byte[] written = EXAMPLE.bytes();
        for (int at = 0; at < written.length; at++) {
            byte[] changed = written.clone();
            changed[at] = (byte) random.nextInt(256);
            try {
                assertThat(OpenedEvent.parse(changed).bytes()).isEqualTo(changed);
            } catch (Malformed refused) {
                assertThat(changed).isNotEqualTo(written);
            }
        }
    }

    @Test
    void anotherFormIsRefused() {
        var written = EXAMPLE.toString();
        for (var wrong : List.of(
                "",
                written.replace("@v1", "@v2"),
                written.replace("position 17", "position 017"),
                written.replace("position 17", "position -1"),
                written.replace("\nfacts ", "\nfact "),
                written.replace("\ntexts ", "\ntexts  "),
                written.replace("\ntext 1 ", "\ntext 2 "),
                written.replaceFirst("(?s)\ntext 1 .*", "\n"),
                written.stripTrailing(),
                written + "\n",
                written.replaceFirst("\nmetadata \\S+ ", "\nmetadata AAAA "),
                written.replaceFirst("\nmetadata \\S+ \\S+", "\nmetadata closed AAAA"))) {
            assertThatThrownBy(() -> OpenedEvent.parse(wrong.getBytes(UTF_8)))
                    .as(wrong)
                    .isInstanceOf(Malformed.class);
        }
    }

    private static OpenedPart part(int salt, String json) {
        return new OpenedPart.Open(salt(salt), json.getBytes(UTF_8));
    }

    private static byte[] salt(int of) {
        byte[] salt = new byte[Leaf.SALT_BYTES];
        Arrays.fill(salt, (byte) of);
        return salt;
    }
}
