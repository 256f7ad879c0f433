package news.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import news.onrecord.log.Sha256;
import org.junit.jupiter.api.Test;

class CursorTest {

    private final Cursor cursor = new Cursor("claims", "Qalibaf\nand “Raisi”", 104, 40);

    @Test
    void isReadBackAsItWasWritten() {
        assertThat(Cursor.read("claims", cursor.written())).contains(cursor);
    }

    @Test
    void doesNotOpenAnotherList() {
        assertThat(Cursor.read("sources", cursor.written())).isEmpty();
    }

    @Test
    void isRefusedAsSoonAsOneCharacterIsAnother() {
        var written = cursor.written();
        for (int index = 0; index < written.length() - 1; index++) {
            var other = written.charAt(index) == 'A' ? 'B' : 'A';
            var changed = written.substring(0, index) + other + written.substring(index + 1);
            assertThat(Cursor.read("claims", changed)).as(changed).isEmpty();
        }
    }

    @Test
    void numbersThatCannotBeReadAreNoCursorEvenUnderTheRightSum() {
        for (var numbers : List.of("ten\n4", "104\n", "104\n9223372036854775808", "-1\n4", "104\n4.5")) {
            assertThat(Cursor.read("claims", signed("claims\n" + numbers + "\nRaisi")))
                    .as(numbers)
                    .isEmpty();
        }
        assertThat(Cursor.read("claims", signed("claims\n104\n40\nRaisi")))
                .contains(new Cursor("claims", "Raisi", 104, 40));
    }

    private static String signed(String fields) {
        var words = fields.getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(words, words.length + 6);
        System.arraycopy(Sha256.of(words), 0, bytes, words.length, 6);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Test
    void garbageIsNoCursor() {
        assertThat(Cursor.read("claims", "")).isEmpty();
        assertThat(Cursor.read("claims", "zzz")).isEmpty();
        assertThat(Cursor.read("claims", "not base64 at all!")).isEmpty();
    }
}
