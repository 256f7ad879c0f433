package news.onrecord.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import news.onrecord.log.LogSigner;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence about one claim, taken away: it convinces offline, tells no more than it should, and cannot be touched. */
class EvidenceTest {

    private static final String CLAIM = "clm_01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String REPORT = "rep_01890a5d-ac96-774b-bcce-b302099a8058";
    private static final String AUTHOR = "src_01890a5d-ac96-774b-bcce-b302099a8059";
    private static final String MCCAIN = "src_01890a5d-ac96-774b-bcce-b302099a805b";

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ServedLog served;

    private int number;

    @BeforeEach
    void aLogWithAClaimInIt() throws IOException {
        var events = new ArrayList<OpenedEvent>();
        add(events, AUTHOR, 0, "SourceRegistered", "{'sourceId':'" + AUTHOR + "','name':{'text':0}}", "'The article'");
        add(
                events,
                MCCAIN,
                0,
                "SourceRegistered",
                "{'sourceId':'" + MCCAIN + "','name':{'text':0}}",
                "'John <McCain>'");
        add(events, REPORT, 0, "ReportFiled", "{'reportId':'" + REPORT + "','authorId':'" + AUTHOR + "'}");
        add(events, REPORT, 1, "ReportVersionAdded", version(1), "'Praised.'");
        add(events, REPORT, 2, "ReportVersionAdded", version(2), "'Praised them.'");
        add(events, CLAIM, 0, "ClaimRecorded", "{'claimId':'" + CLAIM + "','statement':{'text':0}}", "'A sacrifice.'");
        add(
                events,
                CLAIM,
                1,
                "ClaimAttributed",
                "{'claimId':'" + CLAIM + "','reportVersion':{'reportId':'" + REPORT + "','version':2},"
                        + "'attribution':{'span':{'start':0,'end':7,'quote':{'text':0}},'chain':{'hops':[{'sourceId':'"
                        + AUTHOR + "'},{'sourceId':'" + MCCAIN + "'}]}}}",
                "{'exact':'Praised','prefix':'','suffix':' them'}");
        add(events, REPORT, 3, "ReportPartAdded", version(2), "'A crowd.'");
        add(events, REPORT, 4, "ReportPartAdded", version(1), "'Nobody.'");
        IntStream.range(9, 300).forEach(position -> events.add(SmallLog.event(position, position, 0, "Other.")));
        served = new ServedLog(SmallLog.of(events));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aBundleHasWhatTheClaimRefersToAndVerifiesOffline() throws Exception {
        var files = files();
        served.close();

        var verdict = verdict(files);

        assertThat(verdict.line())
                .isEqualTo("VERIFIED: 7 events about " + CLAIM
                        + " stand in the log 'ledger.example/facts' of 300 events.");
        assertThat(new String(bytes(files, "bundle"), UTF_8)).contains("events 0 1 2 4 5 6 7\n");
    }

    @Test
    void thePageSaysWhoSaidWhatAndHasNoMarkupOfOthers() throws Exception {
        assertThat(new String(bytes(files(), "index.html"), UTF_8))
                .contains("A sacrifice.", "The article ← John &lt;McCain&gt;", "2026-11-22T17:00:05.000000Z")
                .doesNotContain("<McCain>", "<script");
    }

    @Test
    void aTextIsOpenedAloneAndTheRestStaysProvenAndClosed() throws Exception {
        var files = files("5:text:0", "5:facts", "6:facts");

        assertThat(verdict(files).good()).isTrue();
        assertThat(new String(bytes(files, "index.html"), UTF_8))
                .contains("A sacrifice.", "closed")
                .doesNotContain("McCain");
        assertThat(new String(bytes(files, "events/1.event"), UTF_8))
                .contains("metadata closed ", "facts closed ", "texts closed ");
    }

    @Test
    void whatIsRevealedMustExist() {
        assertThatThrownBy(() -> files("5:text:1")).hasMessageContaining("--reveal 5:text:1 names nothing");
        assertThatThrownBy(() -> files("everything")).isInstanceOf(Unreachable.class);
        assertThatThrownBy(() -> new EvidenceExport(CLAIM.replace('7', '8'), served.address(), List.of()).files())
                .hasMessageContaining("is not on record there");
        assertThatThrownBy(() -> new EvidenceExport(AUTHOR, served.address(), List.of()))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void aChangedByteInAnyFileIsFound() throws Exception {
        var files = files("5", "6:text:0");
        var random = new Random(20261122);
        for (var name : List.copyOf(files.keySet())) {
            byte[] bytes = bytes(files, name);
            for (int at = 0; at < bytes.length; at += 1 + random.nextInt(60)) {
                bytes[at] ^= 1;
                assertThat(unpacked(files, name, bytes).good())
                        .as(name + " at " + at)
                        .isFalse();
                bytes[at] ^= 1;
            }
        }
        assertThat(verdict(files).good()).isTrue();
    }

    @Test
    void filesThatAreMissingOrAddedAreFound() throws Exception {
        for (var name : List.copyOf(files().keySet())) {
            var files = files();
            files.remove(name);
            assertThat(verdict(files).good()).as("without " + name).isFalse();
        }
        var files = files();
        files.put("more.txt", new byte[] {1});
        assertThat(verdict(files).line()).contains("the file 'more.txt' is no part of a bundle");
    }

    @Test
    void aDamagedZipIsABadVerdictUnlessItHasTheSameFiles() throws Exception {
        var files = files();
        byte[] zip = EvidenceFiles.zip(files);
        for (int at = 0; at < zip.length; at += 199) {
            zip[at] ^= 1;
            if (verdict(zip).good()) {
                assertThat(EvidenceFiles.read(home.resolve("bundle" + (number - 1) + ".zip")))
                        .as("at " + at)
                        .containsExactlyInAnyOrderEntriesOf(files);
            }
            zip[at] ^= 1;
        }
        assertThat(verdict("no zip".getBytes(UTF_8)).line()).contains("the file cannot be unpacked");
    }

    @Test
    void theSameEvidenceGivesTheSameFile() throws Exception {
        assertThat(EvidenceFiles.zip(files())).isEqualTo(EvidenceFiles.zip(files()));
    }

    @Test
    void aKeyOfAnotherLogIsRefused() throws Exception {
        var other = new LogSigner("other.example/facts", SmallLog.seed(1))
                .verifierKey()
                .toString();
        var file = Files.write(home.resolve("bundle.zip"), EvidenceFiles.zip(files()));
        var request = new VerificationRequest(
                file.toString(), List.of(other), List.of(), null, null, null, Optional.empty(), false);

        assertThat(Verification.of(request, home, Progress.NONE).line())
                .contains("is of the log 'other.example/facts', but this is the log 'ledger.example/facts'");
    }

    @Test
    void aBundleOfAForkOfTheRememberedLogIsRefused() throws Exception {
        var files = files();
        var events = new ArrayList<>(served.log.events);
        events.set(299, SmallLog.event(299, 299, 0, "Something else."));
        served.log = SmallLog.of(events);
        Verification.of(VerificationRequest.of(served.address()), home, Progress.NONE);

        assertThat(verdict(files).line()).contains("but the one remembered in ");
    }

    private SequencedMap<String, byte[]> files(String... reveal) throws InterruptedException {
        return new LinkedHashMap<>(new EvidenceExport(CLAIM, served.address(), List.of(reveal)).files());
    }

    private static byte[] bytes(SequencedMap<String, byte[]> files, String name) {
        return files.getOrDefault(name, new byte[0]);
    }

    private Verdict verdict(SequencedMap<String, byte[]> files) throws IOException {
        return verdict(EvidenceFiles.zip(files));
    }

    private Verdict verdict(byte[] zip) throws IOException {
        var file = Files.write(home.resolve("bundle" + number++ + ".zip"), zip);
        return Verification.of(VerificationRequest.of(file.toString()), home, Progress.NONE);
    }

    /** The verdict about the files in memory, with one of them other than it was. */
    private Verdict unpacked(SequencedMap<String, byte[]> files, String name, byte[] changed) {
        var request = VerificationRequest.of(name);
        files.put(name, changed);
        return new EvidenceVerification(request, home, new Memory(null, home)).verdictOf(files);
    }

    private static void add(
            List<OpenedEvent> events, String stream, long sequence, String type, String event, String... texts) {
        long position = events.size();
        var facts = "{'recordedAt':'2026-11-22T17:00:0" + position + ".000000Z','stream':'" + stream + "','sequence':"
                + sequence + ",'type':'" + type + "','revision':1,'event':" + event + "}";
        events.add(new OpenedEvent(
                position,
                SmallLog.part(position, 1, "{\"eventId\":\"" + position + "\"}"),
                SmallLog.part(position, 2, facts.replace('\'', '"')),
                new OpenedTexts.Listed(
                        new byte[16],
                        IntStream.range(0, texts.length)
                                .<OpenedPart>mapToObj(
                                        text -> SmallLog.part(position, 4 + text, texts[text].replace('\'', '"')))
                                .toList())));
    }

    private static String version(int version) {
        return "{'reportId':'" + REPORT + "','version':" + version
                + ",'paragraphs':[{'text':{'text':0},'codePoints':8}]}";
    }
}
