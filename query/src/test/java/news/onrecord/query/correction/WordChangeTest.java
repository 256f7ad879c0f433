package news.onrecord.query.correction;

import static news.onrecord.query.correction.WordChange.Kind.ADDED;
import static news.onrecord.query.correction.WordChange.Kind.KEPT;
import static news.onrecord.query.correction.WordChange.Kind.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordChangeTest {

    @Test
    void only_the_words_that_changed_are_marked() {
        assertThat(WordChange.between(
                        "More than 300,000 posts opposing the boycott", "More than 400,000 posts opposing the boycott"))
                .containsExactly(
                        new WordChange(KEPT, "More than "),
                        new WordChange(REMOVED, "300,000 "),
                        new WordChange(ADDED, "400,000 "),
                        new WordChange(KEPT, "posts opposing the boycott"));
    }

    @Test
    void words_that_were_put_in_are_marked_alone() {
        assertThat(WordChange.between("He commanded the Guards.", "He commanded the air force of the Guards."))
                .extracting(WordChange::kind)
                .containsExactly(KEPT, ADDED, KEPT);
    }

    @Test
    void the_new_text_can_be_read_off_what_was_kept_and_added() {
        var after = "Qalibaf commanded the air force of the Guards";
        var read = new StringBuilder();
        for (var change : WordChange.between("Qalibaf led the Guards for years", after)) {
            read.append(change.kind() == REMOVED ? "" : change.words());
        }
        assertThat(read).hasToString(after);
    }

    @Test
    void texts_too_long_to_compare_stand_one_after_the_other() {
        assertThat(WordChange.between("old ".repeat(2_000), "new ".repeat(2_000)))
                .extracting(WordChange::kind)
                .containsExactly(REMOVED, ADDED);
    }
}
