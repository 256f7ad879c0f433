package news.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorTest {

    private final Cursor cursor = new Cursor("claims", "Qalibaf\nand “Raisi”", 104, 40);

    @Test
    void is_read_back_as_it_was_written() {
        assertThat(Cursor.read("claims", cursor.written())).contains(cursor);
    }

    @Test
    void does_not_open_another_list() {
        assertThat(Cursor.read("sources", cursor.written())).isEmpty();
    }

    @Test
    void is_refused_as_soon_as_one_character_is_another() {
        var written = cursor.written();
        for (int index = 0; index < written.length() - 1; index++) {
            var other = written.charAt(index) == 'A' ? 'B' : 'A';
            var changed = written.substring(0, index) + other + written.substring(index + 1);
            assertThat(Cursor.read("claims", changed)).as(changed).isEmpty();
        }
    }

    @Test
    void garbage_is_no_cursor() {
        assertThat(Cursor.read("claims", "")).isEmpty();
        assertThat(Cursor.read("claims", "zzz")).isEmpty();
        assertThat(Cursor.read("claims", "not base64 at all!")).isEmpty();
    }
}
