package news.onrecord.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import news.onrecord.Outdated;
import news.onrecord.PartialDate;
import news.onrecord.Quote;
import news.onrecord.Text;
import news.onrecord.attribution.ReportPart;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.Difference;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Notice;
import news.onrecord.report.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pins the stored form of every event: a golden file is what was once written to ledgers out there, so it is never
 * edited. Its first line is the facts without recordedAt, each further line one text.
 */
class EventFormatTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private final EventCodec codec = new EventCodec();

    static List<SampleEvents.Sample> samples() {
        return SampleEvents.ALL;
    }

    @ParameterizedTest
    @MethodSource("samples")
    void anEventIsStoredAsItsGoldenFileSays(SampleEvents.Sample sample) throws IOException {
        var parts = codec.encode(sample.stream(), sample.sequence(), sample.event());

        assertThat(lines(parts)).isEqualTo(Files.readString(golden(sample)));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aGoldenFileIsReadAsTheEventThatItWas(SampleEvents.Sample sample) throws IOException {
        var lines = Files.readAllLines(golden(sample));
        List<byte[]> texts =
                lines.stream().skip(1).map(line -> line.getBytes(UTF_8)).toList();

        var event = codec.decode(
                sample.type().name(),
                sample.type().revision(),
                lines.getFirst().getBytes(UTF_8),
                new ArrayList<>(texts));

        assertThat(event).isEqualTo(sample.event() instanceof Outdated then ? then.today() : sample.event());
    }

    @Test
    void whatWasWrittenAsClaimCorrectedIsReadAsACorrectionOfToday() throws IOException {
        var lines = Files.readAllLines(GOLDEN.resolve("ClaimCorrected-1.txt"));
        List<byte[]> texts = new ArrayList<>(
                lines.stream().skip(1).map(line -> line.getBytes(UTF_8)).toList());
        texts.set(3, null); // the notice's text was erased

        var event = codec.decode("ClaimCorrected", 1, lines.getFirst().getBytes(UTF_8), texts);

        assertThat(event).isInstanceOfSatisfying(CorrectionRecorded.class, today -> {
            assertThat(today.thingId()).isEqualTo("clm_01890a5d-ac96-774b-bcce-b302099a8057");
            assertThat(today.statementRevision()).isEqualTo(2);
            assertThat(today.correction().authority()).isEqualTo(IssuingAuthority.THIRD_PARTY);
            assertThat(today.correction().reason()).isEqualTo(Text.of("The boycott was supported, not opposed."));
            assertThat(today.correction().differences())
                    .containsExactly(new Difference(
                            "statement", Text.of("opposing the boycott"), Text.of("supporting the boycott")));
            assertThat(today.correction().notice())
                    .isEqualTo(new Notice(
                            Text.ERASED,
                            Text.of("https://news.example/corrections/1"),
                            null,
                            PartialDate.of("2017-06-01T09:30:00Z")));
        });
        assertThat(codec.decode("ClaimCorrected", 1, lines.getFirst().getBytes(UTF_8), null))
                .isInstanceOf(CorrectionRecorded.class);
    }

    @Test
    void anAttributionOfBeforePartsHadNumbersLiesInTheBody() throws IOException {
        var lines = Files.readAllLines(GOLDEN.resolve("ClaimAttributed-1.txt"));
        List<byte[]> texts = new ArrayList<>(
                lines.stream().skip(1).map(line -> line.getBytes(UTF_8)).toList());
        texts.set(0, null); // the passage was erased

        var event = codec.decode("ClaimAttributed", 1, lines.getFirst().getBytes(UTF_8), texts);

        assertThat(event).isInstanceOfSatisfying(ClaimAttributed.class, today -> {
            assertThat(today.attribution().part()).isEqualTo(ReportPart.BODY);
            assertThat(today.attribution().partNumber()).isNull();
            assertThat(today.attribution().span()).isEqualTo(new Span(1592, 1629, Quote.ERASED));
            assertThat(today.introduces()).isEqualTo(today.attributionId());
        });
    }

    @Test
    void theMetadataAreStoredAsTheirGoldenFileSays() throws IOException {
        var metadata = codec.metadata(
                UUID.fromString("01890a5d-ac96-774b-bcce-b302099a8061"),
                Map.of(
                        "correlationId", "01890a5d-ac96-774b-bcce-b302099a8063",
                        "client", "http",
                        "actor", "local",
                        "causationId", "01890a5d-ac96-774b-bcce-b302099a8062"));

        assertThat(new String(metadata, UTF_8) + "\n").isEqualTo(Files.readString(GOLDEN.resolve("metadata.txt")));
    }

    @Test
    void everyTypeOfEventHasAGoldenFile() {
        assertThat(samples().stream().map(SampleEvents.Sample::type).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EventType.ALL);
    }

    @Test
    void theFactsHoldNoWordOfTheTexts() {
        for (var sample : samples()) {
            var facts = new String(
                    codec.encode(sample.stream(), sample.sequence(), sample.event())
                            .facts(),
                    UTF_8);

            assertThat(facts).doesNotContain("McCain").doesNotContain("boycott").doesNotContain("sacrifice");
        }
    }

    private static Path golden(SampleEvents.Sample sample) {
        return GOLDEN.resolve(sample + ".txt");
    }

    private static String lines(EventCodec.Parts parts) {
        var lines = new StringBuilder(new String(parts.facts(), UTF_8)).append('\n');
        parts.texts().forEach(text -> lines.append(new String(text, UTF_8)).append('\n'));
        return lines.toString();
    }
}
