package news.onrecord.command.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import news.onrecord.command.importing.NoticeNature.Told;
import org.junit.jupiter.api.Test;

class NoticeNatureTest {

    @Test
    void everySpellingOfTheFilesStandsForWhatThePublisherMeant() throws IOException {
        for (var row : Excerpt.table("notice-spellings.tsv")) {
            assertThat(NoticeSpelling.of(row[0]).map(NoticeStep::label).orElse("-"))
                    .as(row[0])
                    .isEqualTo(row[3]);
        }
    }

    @Test
    void theSpellingsAddUpToTheFiles() throws IOException {
        var rows = Excerpt.table("notice-spellings.tsv");

        assertThat(rows.stream().mapToInt(row -> Integer.parseInt(row[1])).sum())
                .isEqualTo(20_000);
        assertThat(rows.stream().mapToInt(row -> Integer.parseInt(row[2])).sum())
                .isEqualTo(114_615);
    }

    @Test
    void caseHyphensAndUnderscoresMakeNoDifference() {
        assertThat(NoticeSpelling.of("Partial-Retraction")).contains(NoticeStep.PARTIAL_RETRACTION);
        assertThat(NoticeSpelling.of("partial_retraction")).contains(NoticeStep.PARTIAL_RETRACTION);
        assertThat(NoticeSpelling.of("ERRATUM")).contains(NoticeStep.CORRECTION);
        assertThat(NoticeSpelling.of("rumour")).isEmpty();
        assertThat(NoticeSpelling.of(null)).isEmpty();
    }

    @Test
    void aRetractionThatWasRegisteredAsAnErratumIsARetraction() {
        var title =
                "Retraction notice to “Contrast-enhanced dual-energy digital mammography in the evaluation of breast"
                        + " cancer” [EJRNM 45/2 (2014) 591–595]";

        assertThat(nature("err", true, title)).isEqualTo(new NoticeNature(NoticeStep.RETRACTION, Told.TITLE_AND_MARK));
        assertThat(nature("erratum", true, "Notice de retrait pour l’article : Paranoïa, terrorisme et folie."))
                .isEqualTo(new NoticeNature(NoticeStep.RETRACTION, Told.TITLE_AND_MARK));
        assertThat(nature("erratum", true, "REMOVED: “The valuation of social impact bonds”"))
                .isEqualTo(new NoticeNature(NoticeStep.REMOVAL, Told.TITLE_AND_MARK));
    }

    @Test
    void whatCorrectsARetractionIsACorrectionThoughTheWorkIsRetracted() {
        assertThat(nature(
                        "correction",
                        true,
                        "Correction: Retraction: Mutant p53 determines pancreatic cancer prognosis"))
                .isEqualTo(new NoticeNature(NoticeStep.CORRECTION, Told.SPELLING));
        assertThat(nature("erratum", true, "Erratum to “Retraction notice to acetate-triggered granular sludge”"))
                .isEqualTo(new NoticeNature(NoticeStep.CORRECTION, Told.SPELLING));
        assertThat(nature("erratum", true, "NSL_ 32671: Retraction notice to Early hyperbaric oxygen therapy"))
                .isEqualTo(new NoticeNature(NoticeStep.RETRACTION, Told.TITLE_AND_MARK));
    }

    @Test
    void theTitleAloneAndTheMarkAloneChangeNothing() {
        assertThat(nature("correction", false, "Corrigendum to Lung Retraction for Exposure of Lateral Wall Vessels"))
                .isEqualTo(new NoticeNature(NoticeStep.CORRECTION, Told.SPELLING));
        assertThat(nature("correction", false, "Correction: Retraction: Natural and inducible TH17 cells"))
                .isEqualTo(new NoticeNature(NoticeStep.CORRECTION, Told.SPELLING));
        assertThat(nature("correction", true, "Correction: Diabetes and Overexpression of proNGF Cause Retinal"))
                .isEqualTo(new NoticeNature(NoticeStep.CORRECTION, Told.SPELLING));
    }

    @Test
    void whereTheSpellingNamesNoCorrectionTheTitleMay() {
        assertThat(nature("note-discuss", false, "Erratum: “2012 AAPT award citations at the Winter Meeting”"))
                .isEqualTo(new NoticeNature(NoticeStep.CORRECTION, Told.TITLE));
        assertThat(NoticeNature.of(notice("note-discuss", false, "Another comment on “The physical origin of torque”")))
                .isEmpty();
    }

    private static NoticeNature nature(String kind, boolean retracted, String title) {
        return NoticeNature.of(notice(kind, retracted, title)).orElseThrow();
    }

    private static CorrectionNotice notice(String kind, boolean retracted, String title) {
        return new CorrectionNotice("10.1/w", kind, "10.1/n", null, null, retracted, null, null, title);
    }
}
