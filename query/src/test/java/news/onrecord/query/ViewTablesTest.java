package news.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ViewTablesTest {

    @Test
    void anotherRevisionOfWhatIsWrittenMakesTheViewsAnew() {
        var description = ViewTables.description();
        assertThat(description).containsPattern("(?m)^-- revision: [0-9]+$");
        assertThat(ViewTables.digest(description.replaceFirst("(?m)^-- revision: [0-9]+$", "-- revision: next")))
                .isNotEqualTo(ViewTables.digest(description));
    }
}
