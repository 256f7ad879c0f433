package news.onrecord.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.onrecord.log.LogSigner;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.WitnessSigner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that is served, and a stranger who comes back: what was seen once can no longer be changed unnoticed. */
class RememberedLogTest {

    private static final String OTHER_VKEY =
            new LogSigner(SmallLog.ORIGIN, SmallLog.seed(9)).verifierKey().toString();

    @TempDir
    Path home;

    @SuppressWarnings("NullAway.Init") // set before each test
    private ServedLog served;

    @BeforeEach
    void aServer() throws IOException {
        served = new ServedLog(SmallLog.of(300));
    }

    @AfterEach
    void stop() {
        served.close();
    }

    @Test
    void aLogThatGrewIsGoodAgain() {
        assertThat(verdict().details()).anyMatch(line -> line.startsWith("seen for the first time; remembered in "));
        served.log = SmallLog.of(513);

        var verdict = verdict();

        assertThat(verdict.good()).isTrue();
        assertThat(verdict.details())
                .contains("signed by the key that was remembered")
                .anyMatch(line -> line.startsWith("nothing was changed since the checkpoint of 300 events in "));
    }

    @Test
    void aForkIsFoundAlthoughItIsSound() {
        verdict();
        var events = new ArrayList<>(SmallLog.of(400).events);
        events.set(17, SmallLog.event(17, 17 % 7, 17 / 7, "Something else."));
        served.log = SmallLog.of(events);

        var verdict = verdict();

        assertThat(verdict.good()).isFalse();
        assertThat(verdict.details())
                .singleElement()
                .asString()
                .startsWith("history was rewritten: the first 300 leaves have the root ");
        assertThat(verdict().good()).as("it is not remembered").isFalse();
    }

    @Test
    void aLogThatShrankIsFound() {
        verdict();
        served.log = SmallLog.of(299);

        assertThat(verdict().line()).contains("the log has shrunk: it has 299 leaves, and had 300 before");
    }

    @Test
    void anOlderCopyIsNoShrunkLog() {
        verdict();

        var verdict = Verification.of(
                VerificationRequest.of(SmallLog.of(200).in(home.resolve("copy")).toString()), home, Progress.NONE);

        assertThat(verdict.good()).isTrue();
        assertThat(verdict.details()).anyMatch(line -> line.startsWith("an older copy than the checkpoint of 300"));
    }

    @Test
    void anotherKeyIsFoundAndMayBeGiven() {
        verdict();
        served.log.sign(new LogSigner(SmallLog.ORIGIN, SmallLog.seed(9)), served.log.tree());

        assertThat(verdict().line())
                .contains("the log's key is not the one remembered from before", "give it with --vkey");
        assertThat(verdict(List.of(OTHER_VKEY), List.of(), null).good()).isTrue();
        assertThat(verdict().good()).as("the new key is remembered").isTrue();
    }

    @Test
    void aKeyThatSignedBesideTheOldOneIsRememberedWithIt() throws IOException {
        verdict();
        var next = new LogSigner(SmallLog.ORIGIN, SmallLog.seed(9));
        var old = SmallLog.of(300);
        var both = SignedCheckpoint.parse(old.file("checkpoint"));
        served.log.files.put(
                "checkpoint", both.with(next.sign(both.checkpoint().text())).bytes());
        served.log.files.put(
                "vkey", (next.verifierKey() + "\n" + SmallLog.SIGNER.verifierKey() + "\n").getBytes(UTF_8));
        assertThat(verdict().good()).isTrue();

        served.log.sign(next, served.log.tree());
        assertThat(verdict().good()).isTrue();
    }

    @Test
    void anotherLogAtTheSameAddressIsFound() {
        verdict();
        served.log.sign(new LogSigner("other.example/facts", SmallLog.seed(1)), served.log.tree());

        assertThat(verdict().line())
                .contains("was the log 'ledger.example/facts' before", "and now it is 'other.example/facts'");
    }

    @Test
    void aVkeyOfAnotherLogIsRefused() {
        var other = new LogSigner("other.example/facts", SmallLog.seed(1))
                .verifierKey()
                .toString();

        assertThat(verdict(List.of(other), List.of(), null).line())
                .contains("the key that was given is of the log 'other.example/facts', but this is the log"
                        + " 'ledger.example/facts'");
        assertThat(verdict(List.of(OTHER_VKEY), List.of(), null).line())
                .contains("the log 'ledger.example/facts' has not signed the checkpoint");
        assertThatThrownBy(() -> verdict(List.of("nonsense"), List.of(), null)).isInstanceOf(Unreachable.class);
    }

    @Test
    void aWitnessThatIsDemandedMustHaveCosigned() {
        var witness = SmallLog.WITNESS.verifierKey().toString();
        var other = new WitnessSigner("witness.example/w2", SmallLog.seed(3))
                .verifierKey()
                .toString();

        assertThat(verdict(List.of(), List.of(witness), null).good()).isTrue();
        assertThat(verdict(List.of(), List.of(witness, other), null).line())
                .contains("too few witnesses have cosigned");
    }

    @Test
    void aPolicyDecidesAlone() throws IOException {
        var witness = new WitnessSigner("witness.example/w2", SmallLog.seed(3)).verifierKey();

        assertThat(policy("log " + SmallLog.SIGNER.verifierKey() + "\nquorum none\n")
                        .good())
                .isTrue();
        assertThat(policy("log " + SmallLog.SIGNER.verifierKey() + "\nwitness w " + witness + "\nquorum w\n")
                        .line())
                .contains("too few witnesses have cosigned for the quorum 'w'");
        assertThat(policy("log " + new LogSigner("other.example/facts", SmallLog.seed(1)).verifierKey()
                                + "\nquorum none\n")
                        .line())
                .contains("the policy lists no log 'ledger.example/facts'");
        assertThatThrownBy(() -> policy("nonsense\n")).isInstanceOf(Unreachable.class);
    }

    @Test
    void rowsThatAreGoneOrCannotBeReadAreNamedOneByOne() {
        served.missing.addAll(List.of(3L, 4L, 270L));
        served.failing.add(256L);

        assertThat(verdict().details())
                .containsExactly(
                        "positions 3 to 4: the event is missing",
                        "position 256: the event is not given out: status 500",
                        "position 270: the event is missing");
    }

    @Test
    void allRowsMayBeGone() {
        for (long position = 0; position < 300; position++) {
            served.missing.add(position);
        }

        assertThat(verdict().details()).containsExactly("positions 0 to 299: the event is missing");
    }

    @Test
    void aReaderWhoMayNotReadTheEventsHearsSo() {
        served.givesEvents = false;

        assertThat(verdict().line()).startsWith("VERIFIED: ").endsWith("the events themselves were not checked.");
    }

    @Test
    void whatWasReadIsKeptAndVerifiesOffline() {
        var kept = home.resolve("kept");
        var request = new VerificationRequest(
                served.address() + "/log/", List.of(), List.of(), null, null, kept, Optional.empty(), false);
        assertThat(Verification.of(request, home, Progress.NONE).good()).isTrue();
        served.close();

        var verdict = Verification.of(VerificationRequest.of(kept.toString()), home, Progress.NONE);
        assertThat(verdict.good()).isTrue();
        assertThat(verdict.details()).anyMatch(line -> line.contains("900 parts are what was recorded"));
        assertThatThrownBy(() -> Verification.of(request, home, Progress.NONE))
                .hasMessageContaining("keeps a log already");
    }

    @Test
    void theExitStatusTellsTheThreeEndsApart() throws IOException {
        assertThat(status(served.address())).isEqualTo("0 VERIFIED");
        served.missing.add(5L);
        assertThat(status(served.address())).isEqualTo("1 NOT VERIFIED");
        assertThat(status(served.address() + "/nowhere")).isEqualTo("2 ");
        assertThat(status(home.resolve("nothing").toString())).isEqualTo("2 ");
        assertThat(status("--nonsense")).isEqualTo("2 ");
        assertThat(status(served.address(), "--vkey")).isEqualTo("2 ");
        assertThat(status()).isEqualTo("2 ");
        Files.writeString(home.resolve("broken"), "nonsense");
        assertThat(status(served.address(), "--remember", home.resolve("broken").toString()))
                .isEqualTo("2 ");
    }

    private String status(String... arguments) {
        var out = new StringWriter();
        int status = VerifierConsole.run(
                List.of(arguments), home, new PrintWriter(out), new PrintWriter(new StringWriter()));
        var verdict = out.toString().lines().reduce("", (_, last) -> last);
        return status + " " + (verdict.contains(":") ? verdict.substring(0, verdict.indexOf(':')) : "");
    }

    private Verdict policy(String lines) throws IOException {
        return verdict(List.of(), List.of(), Files.writeString(home.resolve("policy"), lines));
    }

    private Verdict verdict() {
        return verdict(List.of(), List.of(), null);
    }

    private Verdict verdict(List<String> vkeys, List<String> witnesses, @Nullable Path policy) {
        return Verification.of(
                new VerificationRequest(
                        served.address(), vkeys, witnesses, policy, null, null, Optional.empty(), false),
                home,
                Progress.NONE);
    }
}
