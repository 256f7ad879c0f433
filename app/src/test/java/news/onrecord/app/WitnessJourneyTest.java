package news.onrecord.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import news.onrecord.log.AddCheckpoint;
import news.onrecord.log.ConsistencyProof;
import news.onrecord.log.Hash;
import news.onrecord.log.LogSigner;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TreeHead;
import news.onrecord.log.VerifierKey;
import news.onrecord.witness.TrustedLogs;
import news.onrecord.witness.WitnessConsole;
import news.onrecord.witness.WitnessOptions;
import news.onrecord.witness.WitnessServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A witness as logs and monitors meet it over HTTP (C2SP tlog-witness), every answer that the standard knows. */
@SuppressWarnings("NullAway.Init")
class WitnessJourneyTest {

    private static final GrowingLog LOG = GrowingLog.of("300,000 posts");
    private static final Instant NOW = Instant.ofEpochSecond(1_760_000_000);
    private static final ConsistencyProof NOTHING = new ConsistencyProof(List.of());

    @TempDir
    private Path folder;

    private final List<String> journal = Collections.synchronizedList(new ArrayList<>());
    private WitnessServer witness;
    private WitnessAsked asked;

    @BeforeEach
    void start() {
        start(NOW, List.of(LOG.vkey()));
    }

    @AfterEach
    void stop() {
        witness.close();
    }

    private void start(Instant now, List<String> vkeys) {
        var options = new WitnessOptions(
                folder.resolve("witness"),
                WitnessConsole.listening("127.0.0.1", 0),
                "witness.example/w1",
                TrustedLogs.of(vkeys, null));
        witness = WitnessServer.open(options, Clock.fixed(now, ZoneOffset.UTC), journal::add);
        asked = WitnessAsked.at(witness.address());
    }

    private void restart(Instant now, List<String> vkeys) {
        stop();
        start(now, vkeys);
    }

    @Test
    void aLogThatOnlyGrowsIsCosignedStepByStep() throws Exception {
        int old = 0;
        for (int size : List.of(1, 2, 7, 7, 8, 300)) {
            var request = LOG.request(old, size);

            var answer = asked.add(request);

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/plain; charset=utf-8");
            var cosigned =
                    request.checkpoint().withAnswer(answer.body().getBytes(UTF_8), List.of(witness.verifierKey()));
            assertThat(SignedCheckpoint.time(cosigned.signatures().getLast())).isEqualTo(NOW);
            assertThat(latest()).isEqualTo(cosigned);
            old = size;
        }
    }

    @Test
    void anEmptyLogCanBeTheBeginning() throws Exception {
        var empty = new AddCheckpoint(0, NOTHING, LOG.signed(TreeHead.EMPTY));

        assertThat(asked.add(empty).statusCode()).isEqualTo(200);
        assertThat(latest().checkpoint().head()).isEqualTo(TreeHead.EMPTY);
        assertThat(asked.add(LOG.request(0, 3)).statusCode()).isEqualTo(200);
    }

    @Test
    void whoGoesOnFromAnotherSizeIsToldTheRightOne() throws Exception {
        asked.add(LOG.request(0, 5));

        for (var stale : List.of(LOG.request(0, 9), LOG.request(4, 9), LOG.request(6, 9))) {
            var answer = asked.add(stale);

            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/x.tlog.size");
            assertThat(AddCheckpoint.parseConflict(answer.body().getBytes(UTF_8)))
                    .isEqualTo(5);
        }
        assertThat(latest().checkpoint().head()).isEqualTo(LOG.head(5));
    }

    @Test
    void aForkIsRefusedAndLeavesTheMemoryAsItWas() throws Exception {
        asked.add(LOG.request(0, 5));
        var fork = GrowingLog.of("300 posts");

        assertThat(asked.add(fork.request(5, 5)).statusCode()).isEqualTo(422);
        assertThat(asked.add(fork.request(5, 9)).statusCode()).isEqualTo(422);

        assertThat(latest().checkpoint().head()).isEqualTo(LOG.head(5));
        assertThat(journal)
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("REFUSED to cosign")
                        .contains(LOG.head(5).root().toString()));
        assertThat(journal.getFirst()).contains(fork.head(5).root().toString());
        assertThat(asked.add(LOG.request(5, 9)).statusCode()).isEqualTo(200);
    }

    @Test
    void whatDoesNotProveGrowthIsRefused() throws Exception {
        var bare = new AddCheckpoint(0, new ConsistencyProof(List.of(Hash.EMPTY_ROOT)), LOG.signed(LOG.head(3)));
        var emptyWithARoot = new AddCheckpoint(
                0, NOTHING, LOG.signed(new TreeHead(0, LOG.head(1).root())));

        assertThat(asked.add(bare).statusCode()).as("hashes from nothing").isEqualTo(422);
        assertThat(asked.add(emptyWithARoot).statusCode())
                .as("no leaves, but a root")
                .isEqualTo(422);
        assertThat(asked.get(WitnessAsked.monitoring()).statusCode()).isEqualTo(404);

        asked.add(LOG.request(0, 3));
        var unproven = new AddCheckpoint(3, NOTHING, LOG.signed(LOG.head(8)));
        assertThat(asked.add(unproven).statusCode()).as("no proof").isEqualTo(422);
    }

    @Test
    void onlyTheLogsOwnKeysSpeakForIt() throws Exception {
        var stranger = new GrowingLog(GrowingLog.signer(7), LOG.words());
        var request = new String(LOG.request(0, 4).bytes(), UTF_8);
        var falselySigned = request.replace("\n4\n", "\n5\n");
        var other = new LogSigner("other.example/log", new byte[32]);
        var unknown = request.replace(GrowingLog.ORIGIN, other.verifierKey().name());

        assertThat(asked.add(stranger.request(0, 4)).statusCode())
                .as("unknown key")
                .isEqualTo(403);
        assertThat(asked.add(falselySigned.getBytes(UTF_8)).statusCode())
                .as("known key, false signature")
                .isEqualTo(403);
        assertThat(asked.add(unknown.getBytes(UTF_8)).statusCode())
                .as("unknown log")
                .isEqualTo(404);
        assertThat(asked.get(WitnessAsked.monitoring()).statusCode()).isEqualTo(404);
    }

    @Test
    void signaturesOfStrangersAreLeftOutOfWhatIsPublished() throws Exception {
        var request = LOG.request(0, 4);
        var text = request.checkpoint().checkpoint().text();
        var signed = request.checkpoint().with(GrowingLog.signer(7).sign(text));

        assertThat(asked.add(new AddCheckpoint(0, NOTHING, signed)).statusCode())
                .isEqualTo(200);
        assertThat(latest().signatures()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "old 0", "old -1\n\n", "old 01\n\n", "hello", "old 0\n\nledger.example/facts\n4\n", "old 9\n"
            })
    void whatIsNotARequestIsRefused(String body) throws Exception {
        assertThat(asked.add(body.getBytes(UTF_8)).statusCode()).isEqualTo(400);
    }

    @Test
    void anOldSizeBeyondTheCheckpointIsRefused() throws Exception {
        var request = new String(LOG.request(0, 4).bytes(), UTF_8).replace("old 0", "old 5");

        assertThat(asked.add(request.getBytes(UTF_8)).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        assertThat(asked.add(new byte[256 * 1024]).statusCode()).isEqualTo(400);
        assertThat(asked.add(new byte[256 * 1024 + 1]).statusCode()).isEqualTo(413);
    }

    @Test
    void anythingElseIsNotAnswered() throws Exception {
        var put = asked.send(asked.to("/add-checkpoint").PUT(BodyPublishers.ofString("")));
        assertThat(put.statusCode()).isEqualTo(405);
        assertThat(put.headers().firstValue("Allow")).hasValue("POST");
        var post = asked.send(asked.to(WitnessAsked.monitoring()).POST(BodyPublishers.ofString("")));
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(post.headers().firstValue("Allow")).hasValue("GET, HEAD");
        for (var path : List.of("/", "/add-checkpoint/", "/sign-subtree", "/x/checkpoint", "/../checkpoint", "/key")) {
            assertThat(asked.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aHeadRequestHasNoBody() throws Exception {
        asked.add(LOG.request(0, 4));

        var head = asked.send(asked.to(WitnessAsked.monitoring()).HEAD());

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void afterARestartItGoesOnWithItsKeyAndItsMemory() throws Exception {
        asked.add(LOG.request(0, 5));
        var key = witness.verifierKey();
        var before = latest();

        restart(NOW, List.of(LOG.vkey()));

        assertThat(witness.verifierKey()).isEqualTo(key);
        assertThat(latest()).isEqualTo(before);
        assertThat(asked.add(LOG.request(0, 9)).statusCode()).isEqualTo(409);
        assertThat(asked.add(GrowingLog.of("300 posts").request(5, 9)).statusCode())
                .isEqualTo(422);
        assertThat(asked.add(LOG.request(5, 9)).statusCode()).isEqualTo(200);
    }

    @Test
    void aLogMayChangeItsKey() throws Exception {
        var renewed = new GrowingLog(GrowingLog.signer(9), LOG.words());
        asked.add(LOG.request(0, 5));

        restart(NOW, List.of(LOG.vkey(), renewed.vkey()));
        assertThat(asked.add(LOG.request(5, 6)).statusCode()).isEqualTo(200);
        assertThat(asked.add(renewed.request(6, 7)).statusCode()).isEqualTo(200);

        restart(NOW, List.of(renewed.vkey()));
        assertThat(asked.add(LOG.request(7, 8)).statusCode()).isEqualTo(403);
        assertThat(asked.add(renewed.request(7, 8)).statusCode()).isEqualTo(200);
    }

    @Test
    void aLogThatIsNoLongerWatchedIsStillRemembered() throws Exception {
        asked.add(LOG.request(0, 5));
        var before = latest();

        restart(
                NOW,
                List.of(new LogSigner("other.example/log", new byte[32])
                        .verifierKey()
                        .toString()));

        assertThat(latest()).isEqualTo(before);
        assertThat(asked.add(LOG.request(5, 6)).statusCode()).isEqualTo(404);
    }

    @Test
    void aClockThatWasSetBackDoesNotMakeTheSmallerTreeTheLaterOne() throws Exception {
        asked.add(LOG.request(0, 5));

        restart(NOW.minusSeconds(3_600), List.of(LOG.vkey()));
        asked.add(LOG.request(5, 6));

        assertThat(SignedCheckpoint.time(latest().signatures().getLast())).isEqualTo(NOW);
    }

    @Test
    void manyRequestsAtOnceNeverTakeTheMemoryBack() throws Exception {
        asked.add(LOG.request(0, 1));
        var reached = new ArrayList<Long>();
        for (int round = 0; round < 10; round++) {
            int old = (int) latest().checkpoint().head().size();
            List<Callable<HttpResponse<String>>> requests = new ArrayList<>();
            for (int more = 1; more <= 12; more++) {
                var request = LOG.request(old, old + more);
                requests.add(() -> asked.add(request));
            }
            var statuses = new ArrayList<Integer>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(requests)) {
                    statuses.add(answer.get().statusCode());
                }
            }
            assertThat(statuses).as("one wins, the others hear of it").containsOnlyOnce(200);
            assertThat(statuses).filteredOn(status -> status == 409).hasSize(11);
            reached.add(latest().checkpoint().head().size());
        }
        assertThat(reached).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void itsKeyIsItsOwnAndForItsOwnerOnly() throws Exception {
        var key = folder.resolve("witness/key");

        assertThat(Files.getPosixFilePermissions(key))
                .hasSize(2)
                .allMatch(may -> may.name().startsWith("OWNER_"));
        assertThat(VerifierKey.parse(witness.verifierKey().toString())).isEqualTo(witness.verifierKey());
        assertThat(witness.verifierKey().toString()).startsWith("witness.example/w1+");
    }

    private SignedCheckpoint latest() throws Exception {
        var published = SignedCheckpoint.parse(
                asked.get(WitnessAsked.monitoring()).body().getBytes(UTF_8));
        assertThat(published.note().verify(List.of(witness.verifierKey()))).hasSize(1);
        return published;
    }
}
