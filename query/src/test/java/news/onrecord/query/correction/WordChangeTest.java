package news.onrecord.query.correction;

import static news.onrecord.query.correction.WordChange.Kind.ADDED;
import static news.onrecord.query.correction.WordChange.Kind.KEPT;
import static news.onrecord.query.correction.WordChange.Kind.REMOVED;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordChangeTest {

    @Test
    void onlyTheWordsThatChangedAreMarked() {
        assertThat(WordChange.between(
                        "More than 300,000 posts opposing the boycott", "More than 400,000 posts opposing the boycott"))
                .containsExactly(
                        new WordChange(KEPT, "More than "),
                        new WordChange(REMOVED, "300,000 "),
                        new WordChange(ADDED, "400,000 "),
                        new WordChange(KEPT, "posts opposing the boycott"));
    }

    @Test
    void wordsThatWerePutInAreMarkedAlone() {
        assertThat(WordChange.between("He commanded the Guards.", "He commanded the air force of the Guards."))
                .extracting(WordChange::kind)
                .containsExactly(KEPT, ADDED, KEPT);
    }

    @Test
    void theNewTextCanBeReadOffWhatWasKeptAndAdded() {
        var after = "Qalibaf commanded the air force of the Guards";
        var read = new StringBuilder();
        for (var change : WordChange.between("Qalibaf led the Guards for years", after)) {
            read.append(change.kind() == REMOVED ? "" : change.words());
        }
        assertThat(read).hasToString(after);
    }

    @Test
    void textsTooLongToCompareStandOneAfterTheOther() {
        assertThat(WordChange.between("old ".repeat(2_000), "new ".repeat(2_000)))
                .extracting(WordChange::kind)
                .containsExactly(REMOVED, ADDED);
    }
}
