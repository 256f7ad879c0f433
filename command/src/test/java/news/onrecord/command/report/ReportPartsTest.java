package news.onrecord.command.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import news.onrecord.Text;
import news.onrecord.report.Paragraph;
import news.onrecord.report.PartKind;
import news.onrecord.report.PartName;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.report.Timecode;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** Captions and transcripts: what a version has beside headline and body. */
class ReportPartsTest {

    private static final ReportId REPORT = ReportId.of(UUID.randomUUID());
    private static final SourceId AUTHOR = SourceId.of(UUID.randomUUID());

    private static final PartText CAPTION =
            new PartText(new PartName(PartKind.CAPTION, 1), Text.of("Front page"), "A crowd.", List.of());
    private static final PartText TRANSCRIPT = new PartText(
            new PartName(PartKind.TRANSCRIPT, 1),
            null,
            "Posts. 🗳\nMore posts.",
            List.of(new Timecode(0, "00:00:04.200"), new Timecode(9, "00:00:09.000")));

    private final AggregateTestFixture<Report> report = new AggregateTestFixture<>(Report.class);

    @Test
    void aVersionsPartsAreStoredInItsWakeInPiecesAndWithTheirHashes() {
        report.givenNoPriorActivity()
                .when(new FileReport(
                        REPORT, AUTHOR, null, null, null, version("Posts.", CAPTION, TRANSCRIPT), Audience.DESK))
                .expectEvents(filed(), added(1), caption(1), transcript(1));
    }

    @Test
    void aBroadcastHasATranscriptAndNoBody() {
        report.given(filed())
                .when(new AddReportVersion(REPORT, null, version("", TRANSCRIPT)))
                .expectEvents(
                        new ReportVersionAdded(REPORT, 1, null, null, null, List.of(), StoredText.hash("")),
                        transcript(1));
    }

    @Test
    void aPartBelongsToTheVersionThatItCameWith() {
        report.given(filed(), added(1), caption(1), added(2), transcript(2))
                .when(new LocateVersion(REPORT, 1))
                .expectResultMessagePayload(new VersionPlace(
                        AUTHOR, 1, List.of(new PlacedPart(CAPTION.name(), 2)), new ReportStanding(REPORT, 4, false)));
        report.given(filed(), added(1), caption(1), added(2), transcript(2))
                .when(new LocateVersion(REPORT, 2))
                .expectResultMessagePayload(new VersionPlace(
                        AUTHOR,
                        3,
                        List.of(new PlacedPart(TRANSCRIPT.name(), 4)),
                        new ReportStanding(REPORT, 4, false)));
    }

    @Test
    void eachPartOfAVersionHasANumberOfItsOwn() {
        assertThatThrownBy(() -> version("Posts.", CAPTION, CAPTION)).hasMessageContaining("CAPTION 1 twice");
        assertThatThrownBy(() -> new PartText(new PartName(PartKind.CAPTION, 0), null, "A crowd.", List.of()))
                .hasMessageContaining("begins with 1");
    }

    @Test
    void aVersionHasAThousandPartsAtTheMost() {
        assertThatThrownBy(() ->
                        version("Posts.", Collections.nCopies(1_001, CAPTION).toArray(PartText[]::new)))
                .hasMessageContaining("more than 1000");
    }

    @Test
    void aCaptionIsNotHeard() {
        assertThatThrownBy(
                        () -> new PartText(CAPTION.name(), null, "A crowd.", List.of(new Timecode(0, "00:00:00.000"))))
                .hasMessageContaining("only a TRANSCRIPT has");
    }

    @Test
    void segmentsFollowOnEachOtherInTheTextAndInTime() {
        assertRefused(new Timecode(0, "00:00:01.000"), new Timecode(0, "00:00:02.000"));
        assertRefused(new Timecode(0, "00:00:02.000"), new Timecode(3, "00:00:01.999"));
        assertRefused(new Timecode(6, "00:00:01.000"));
        assertThat(transcript("Posts.", new Timecode(3, "99:59:59.999"), new Timecode(5, "100:00:00.000"))
                        .timecodes())
                .hasSize(2);
    }

    private static void assertRefused(Timecode... timecodes) {
        assertThatThrownBy(() -> transcript("Posts.", timecodes)).hasMessageContaining("'timecodes' of TRANSCRIPT 1");
    }

    private static PartText transcript(String text, Timecode... timecodes) {
        return new PartText(TRANSCRIPT.name(), null, text, List.of(timecodes));
    }

    private static VersionText version(String text, PartText... parts) {
        return new VersionText(null, null, null, text, List.of(parts));
    }

    private static ReportFiled filed() {
        return new ReportFiled(REPORT, AUTHOR, null, null, null);
    }

    private static ReportVersionAdded added(int number) {
        return new ReportVersionAdded(
                REPORT, number, null, null, null, List.of(Paragraph.of("Posts.")), StoredText.hash("Posts."));
    }

    private static ReportPartAdded caption(int version) {
        return new ReportPartAdded(
                REPORT,
                version,
                PartKind.CAPTION,
                1,
                Text.of("Front page"),
                List.of(Paragraph.of("A crowd.")),
                Text.of("7ef59e7216036b6d7e2d6b13aa347d9d1fea09af2b426099cae86981405886e4"), // sha256sum
                List.of());
    }

    private static ReportPartAdded transcript(int version) {
        return new ReportPartAdded(
                REPORT,
                version,
                PartKind.TRANSCRIPT,
                1,
                null,
                List.of(Paragraph.of("Posts. 🗳\n"), Paragraph.of("More posts.")),
                Text.of("8625133672a6a088c5ec78423f7c82a3b976a729ffed7ddb97aa7ce797d42a02"), // sha256sum, in UTF-8
                TRANSCRIPT.timecodes());
    }
}
