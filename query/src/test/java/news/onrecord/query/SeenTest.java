package news.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import news.onrecord.visibility.Reader;
import org.junit.jupiter.api.Test;

class SeenTest {

    @Test
    void aQuestionThatGoesPastItsReaderIsNotAsked() {
        assertThatThrownBy(() -> Seen.DESK.in("select * from view.claim"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("past its reader");
        assertThatThrownBy(() -> Seen.PUBLIC.in("select * from seen.claim c join view.hop h on true"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aQuestionAboutWhatIsNoViewIsNotAsked() {
        assertThatThrownBy(() -> Seen.PUBLIC.in("select * from seen.token t"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("seen.token");
    }

    @Test
    void theDeskReadsWhatHeldAndNothingIsLookedUpForIt() {
        assertThat(Seen.DESK.in("select * from seen.attribution a"))
                .isEqualTo("select * from (select t.* from view.attribution t"
                        + " where view.held(t.held_from, t.held_until, :at)) a");
    }

    @Test
    void whatIsPublicIsAskedForInTheWordsOfItsIndex() {
        assertThat(Seen.PUBLIC.in("select * from seen.claim c")).contains("t.visibility = 'PUBLIC'");
        assertThat(Seen.PARTNERS.in("select * from seen.claim c")).contains("t.visibility <> 'DESK'");
        assertThat(Seen.CASE.in("select * from seen.claim c")).contains("any(:case)");
    }

    @Test
    void whatAThingNamesIsLookedUpForEachRowAndNeverJoined() {
        var question = Seen.PUBLIC.in("select * from seen.hop h join seen.difference d on true");
        assertThat(question.split("exists \\(", -1)).hasSameSizeAs(question.split(" offset 0\\)", -1));
    }

    @Test
    void fromWhenOnAnAttributionIsShownIsLookedUpOnce() {
        for (var part : List.of("attribution", "hop", "hedge", "span", "amendment", "attribution_void")) {
            var question = "select * from seen." + part + " p";
            assertThat(Seen.PARTNERS.in(question)).containsOnlyOnce("exists").contains("d.partners_from <= :now");
            assertThat(Seen.PUBLIC.in(question)).containsOnlyOnce("exists").contains("d.everybody_from <= :now");
        }
    }

    @Test
    void attributionsOfAThingAreCountedWithoutLookingAnythingUp() {
        assertThat(Seen.DESK.in("select * from seen.naming n")).contains("from view.hop t");
        assertThat(Seen.CASE.in("select * from seen.naming n")).contains("from view.hop t", "any(:case)");
        assertThat(Seen.PARTNERS.in("select * from seen.naming n")).doesNotContain("exists");
        assertThat(Seen.PUBLIC.in("select * from seen.naming n")).doesNotContain("exists");
    }

    @Test
    void whenAnAttributionIsReleasedIsDecidedByWhatEverybodyElseAsksFor() {
        assertThat(Seen.PUBLIC.lookedUp("now()"))
                .contains("view.claim", "view.report", "view.source", "view.correction", "<= now()")
                .doesNotContain("view.release", ":now");
    }

    @Test
    void everyReaderHasAWayOfReading() {
        assertThat(List.of(Reader.DESK, Reader.PARTNER, Reader.ANYBODY, Reader.outsideAuditor(List.of("clm_x"))))
                .extracting(Seen::by)
                .containsExactly(Seen.DESK, Seen.PARTNERS, Seen.PUBLIC, Seen.CASE);
    }
}
