package news.onrecord.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import news.onrecord.command.log.WitnessAddress;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.witness.TrustedLogs;
import news.onrecord.witness.WitnessConsole;
import news.onrecord.witness.WitnessOptions;
import news.onrecord.witness.WitnessServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A stranger checks a running On Record that a witness watches: the whole ledger, a copy of it, and evidence about one
 * claim, all by {@code onrecord verify} and {@code onrecord export}.
 */
@SuppressWarnings("NullAway.Init")
class VerifyJourneyTest {

    private static final String PRINTED = "Posts opposing the boycott have now reached over 300,000.";
    private static final String STATEMENT = "More than 300,000 posts opposing the boycott have been made.";
    private static final int EVENTS = 306;

    @TempDir
    private static Path shared;

    private static LogScene scene;
    private static ServedLog log;
    private static WitnessServer witness;
    private static Path policy;
    private static String claim;
    private static long attributed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void aWitnessedLedger() throws Exception {
        scene = new LogScene().origin("ledger.example/facts");
        var vkey = scene.start().text("/log/vkey").strip();
        scene.stop();
        witness = WitnessServer.open(
                new WitnessOptions(
                        shared.resolve("witness"),
                        WitnessConsole.listening("127.0.0.1", 0),
                        "witness.example/w1",
                        TrustedLogs.of(List.of(vkey), null)),
                Clock.systemUTC(),
                _ -> {});
        policy = Files.writeString(
                shared.resolve("policy"),
                "log " + vkey + "\nwitness w1 " + witness.verifierKey() + " " + witness.address() + "\nquorum w1\n");
        scene.witnesses(WitnessAddress.in(policy).toArray(WitnessAddress[]::new));
        log = scene.start();
        record();
        cosigned(EVENTS);
    }

    @AfterAll
    static void end() throws Exception {
        scene.close();
        witness.close();
    }

    private static void record() {
        log.record(150);
        var article = id("/api/sources", Map.of("kind", "ARTICLE_AUTHOR", "name", "The article"));
        var report = id("/api/reports", Map.of("authorId", article, "text", PRINTED));
        claim = id("/api/claims", Map.of("statement", STATEMENT, "note", "Counted by nobody."));
        attributed = log.record(
                        "/api/claims/" + claim + "/attributions",
                        Map.of(
                                "reportVersion", Map.of("reportId", report, "version", 1),
                                "reportingMode", "AUTHOR_VOICE",
                                "span", Map.of("start", 0, "end", 26, "exact", "Posts opposing the boycott"),
                                "chain", List.of(Map.of("sourceId", article))))
                .get("position")
                .asLong();
        log.record(151);
    }

    private static String id(String path, Map<String, ?> body) {
        return log.record(path, body).get("id").asString();
    }

    private static SignedCheckpoint cosigned(long size) {
        return log.checkpoint(signed ->
                signed.checkpoint().head().size() == size && signed.signatures().size() == 2);
    }

    @Test
    void theWholeLedgerIsVerifiedRememberedAndVerifiedAgain() {
        var remembered = folder.resolve("remembered");

        var first = Said.by(
                "verify",
                log.address(),
                "--token-file",
                log.tokenFile(folder),
                "--policy",
                policy,
                "--remember",
                remembered);
        var second = Said.by(
                "verify",
                log.address() + "/log/",
                "--token-file",
                log.tokenFile(folder),
                "--policy",
                policy,
                "--remember",
                remembered);

        assertThat(first.verdict())
                .as(first.out() + first.err())
                .isEqualTo("VERIFIED: 306 events of the log 'ledger.example/facts' are what it committed to.");
        assertThat(first.exit()).isZero();
        assertThat(first.details())
                .anyMatch(line -> line.startsWith("cosigned by witness.example/w1 at "))
                .anyMatch(line -> line.startsWith("seen for the first time"));
        assertThat(second.verdict()).isEqualTo(first.verdict());
        assertThat(second.details())
                .anyMatch(line -> line.startsWith("nothing was changed since the checkpoint of 306 events in "));
    }

    @Test
    void aLedgerThatGrewIsVerifiedAgainstWhatWasRemembered() throws Exception {
        try (var other = new LogScene()) {
            var growing = other.start();
            var remembered = folder.resolve("remembered");
            growing.record(1);
            growing.checkpoint(1);
            for (int size : new int[] {255, 256, 257, 300}) {
                var before = Said.by(
                        "verify",
                        growing.address(),
                        "--token-file",
                        growing.tokenFile(folder),
                        "--remember",
                        remembered);
                assertThat(before.exit()).as(before.out() + before.err()).isZero();
                growing.record(size
                        - (int) growing.checkpoint()
                                .orElseThrow()
                                .checkpoint()
                                .head()
                                .size());
                growing.checkpoint(size);
            }
            var last = Said.by(
                    "verify", growing.address(), "--token-file", growing.tokenFile(folder), "--remember", remembered);
            assertThat(last.verdict()).startsWith("VERIFIED: 300 events ");
            assertThat(last.details())
                    .anyMatch(line -> line.startsWith("nothing was changed since the checkpoint of 257 events"));
        }
    }

    @Test
    void aWitnessThatDidNotCosignIsMissed() throws Exception {
        try (var stranger = new HttpWitness("stranger.example/w", 7).start()) {
            var said = Said.by(
                    "verify", log.address(), "--witness", stranger.key(), "--remember", folder.resolve("remembered"));

            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.verdict()).startsWith("NOT VERIFIED: the checkpoint does not hold: ");
        }
    }

    @Test
    void aKeptCopyIsVerifiedOfflineAndOneChangedByteIsFound() throws Exception {
        var kept = folder.resolve("kept");
        var live = Said.by(
                "verify",
                log.address(),
                "--token-file",
                log.tokenFile(folder),
                "--keep",
                kept,
                "--policy",
                policy,
                "--remember",
                folder.resolve("live"));
        assertThat(live.exit()).as(live.out() + live.err()).isZero();

        assertThat(offline(kept).verdict()).isEqualTo(live.verdict());

        for (var file : files(kept)) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            changed[bytes.length / 2] ^= 1;
            Files.write(file, changed);
            var said = offline(kept);
            // without their lists a policy decides all the same, so these two are not evidence
            if (!List.of("vkey", "witnesses").contains(kept.relativize(file).toString())) {
                assertThat(said.exit()).as(file + " " + said.out() + said.err()).isEqualTo(1);
            }
            Files.write(file, bytes);
        }
    }

    private Said offline(Path kept) {
        return Said.by("verify", kept, "--policy", policy, "--remember", folder.resolve("offline"));
    }

    @Test
    void evidenceAboutOneClaimIsVerifiedOfflineAndItsProofsAreThoseOfTheServer() throws Exception {
        var zip = exported();

        var said = verified(zip);

        assertThat(said.verdict()).as(said.out() + said.err()).startsWith("VERIFIED: ");
        assertThat(said.exit()).isZero();
        try (var bundle = new ZipFile(zip.toFile())) {
            var proofs = bundle.stream()
                    .filter(entry -> entry.getName().startsWith("proofs/"))
                    .toList();
            assertThat(proofs).hasSizeGreaterThan(3);
            for (var entry : proofs) {
                assertThat(bundle.getInputStream(entry).readAllBytes())
                        .as(entry.getName())
                        .isEqualTo(log.get("/api/proofs/" + proofPosition(entry.getName()))
                                .body());
            }
            assertThat(bundle.getInputStream(bundle.getEntry("checkpoint")).readAllBytes())
                    .isEqualTo(log.get("/log/checkpoint").body());
        }
    }

    private static String proofPosition(String name) {
        return name.substring("proofs/".length(), name.indexOf('.'));
    }

    @Test
    void oneChangedByteInEvidenceIsFoundWhereverItIs() throws Exception {
        var unpacked = folder.resolve("unpacked");
        try (var bundle = new ZipFile(exported().toFile())) {
            for (var entry : bundle.stream().toList()) {
                var file = unpacked.resolve(entry.getName());
                Files.createDirectories(file.getParent());
                Files.write(file, bundle.getInputStream(entry).readAllBytes());
            }
        }
        assertThat(verified(unpacked).exit()).isZero();

        for (var file : files(unpacked)) {
            byte[] bytes = Files.readAllBytes(file);
            byte[] changed = bytes.clone();
            changed[bytes.length / 2] ^= 1;
            Files.write(file, changed);
            var said = verified(unpacked);
            assertThat(said.exit()).as(file + " " + said.out() + said.err()).isEqualTo(1);
            assertThat(said.verdict()).startsWith("NOT VERIFIED: ");
            Files.write(file, bytes);
        }
    }

    @Test
    void whatIsNotRevealedIsInNoFile() throws Exception {
        var zip = exported("--reveal", attributed + ":facts");

        var said = verified(zip);

        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        try (var bundle = new ZipFile(zip.toFile())) {
            for (var entry : bundle.stream().toList()) {
                var bytes = bundle.getInputStream(entry).readAllBytes();
                assertThat(readings(bytes))
                        .as(entry.getName())
                        .noneMatch(text -> Stream.of(PRINTED, STATEMENT, "opposing", "Counted by nobody", "The article")
                                .anyMatch(text::contains));
            }
        }
    }

    /** The bytes as text, and every word of base64 in them as text. */
    private static List<String> readings(byte[] bytes) {
        var text = new String(bytes, UTF_8);
        return Stream.concat(
                        Stream.of(text),
                        Stream.of(text.split("\\s"))
                                .filter(word -> word.matches("[A-Za-z0-9+/]{4,}={0,2}") && word.length() % 4 == 0)
                                .map(word ->
                                        new String(java.util.Base64.getDecoder().decode(word), UTF_8)))
                .toList();
    }

    private Path exported(Object... more) {
        var zip = folder.resolve("evidence.zip");
        var arguments = new java.util.ArrayList<Object>(
                List.of("export", "--claim", claim, "--from", log.address(), "--to", zip));
        arguments.addAll(List.of("--token-file", log.tokenFile(folder)));
        arguments.addAll(List.of(more));
        var said = Said.by(arguments.toArray());
        assertThat(said.exit()).as(said.out() + said.err()).isZero();
        return zip;
    }

    private Said verified(Path bundle) {
        return Said.by("verify", bundle, "--policy", policy, "--remember", folder.resolve("evidence"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
