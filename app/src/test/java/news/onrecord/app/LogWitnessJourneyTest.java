package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import news.onrecord.command.log.LogRefused;
import news.onrecord.command.log.WitnessAddress;
import news.onrecord.log.Policy;
import news.onrecord.log.SignedCheckpoint;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The log and its witnesses over real HTTP: willing, dead, slow, lying, recovered, and ahead. */
class LogWitnessJourneyTest {

    @TempDir
    private Path folder;

    @Test
    void cosignaturesAreUnderTheCheckpointAndInEveryProof() throws Exception {
        try (var one = new HttpWitness("one.example/w", 1).start();
                var two = new HttpWitness("two.example/w", 2).start();
                var scene = new LogScene().witnesses(one.address(), two.address())) {
            var log = scene.start();
            for (int size = 1; size <= 3; size++) {
                log.record(1);
                var cosigned = log.checkpoint(sized(size, 3));
                assertThat(policy(log, "all", one, two).verify(cosigned)).hasSize(3);
            }
            var proof = log.proof(1);
            assertThat(policy(log, "all", one, two).verify(proof.checkpoint())).hasSize(3);
            assertThat(log.text("/log/witnesses")).isEqualTo(one.key() + "\n" + two.key() + "\n");
            assertThat(one.conflicts() + two.conflicts()).isZero();
        }
    }

    @Test
    void aWitnessThatIsAwayDelaysNothingAndCosignsTheSameCheckpointWhenItIsBack() throws Exception {
        try (var one = new HttpWitness("one.example/w", 1).start();
                var two = new HttpWitness("two.example/w", 2).start();
                var scene = new LogScene().witnesses(one.address(), two.address())) {
            two.stop();
            var log = scene.start();
            log.record(1);
            log.checkpoint(sized(1, 2));
            log.record(4);
            var without = log.checkpoint(sized(5, 2));

            two.start();

            var with = log.checkpoint(sized(5, 3));
            assertThat(with.checkpoint()).isEqualTo(without.checkpoint());
            assertThat(policy(log, "all", one, two).verify(with)).hasSize(3);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = HttpWitness.Mood.class,
            names = {"SLOW", "FORGING", "BABBLING"})
    void aWitnessThatMisbehavesHoldsNothingUpAndIsTakenAgainWhenItMends(HttpWitness.Mood mood) throws Exception {
        try (var one = new HttpWitness("one.example/w", 1).start();
                var two = new HttpWitness("two.example/w", 2).start().mood(mood);
                var scene = new LogScene().witnesses(one.address(), two.address())) {
            var log = scene.start();
            log.record(1);
            log.checkpoint(sized(1, 2));
            log.record(1);
            assertThat(log.checkpoint(sized(2, 2)).signatures())
                    .extracting(signature -> signature.name())
                    .contains("one.example/w");

            two.mood(HttpWitness.Mood.WILLING);

            log.checkpoint(sized(2, 3));
        }
    }

    @Test
    void afterARestartTheWitnessSaysWhereItIsAndIsFollowed() throws Exception {
        try (var one = new HttpWitness("one.example/w", 1).start();
                var scene = new LogScene().witnesses(one.address())) {
            var log = scene.start();
            log.record(3);
            log.checkpoint(sized(3, 2));
            scene.stop();

            log = scene.start();
            log.record(1);

            log.checkpoint(sized(4, 2));
            assertThat(one.conflicts()).isEqualTo(1);
        }
    }

    @Test
    void aWitnessThatHasSeenMoreKeepsTheDatabaseFromStarting() throws Exception {
        try (var one = new HttpWitness("one.example/w", 1).start();
                var scene = new LogScene().witnesses(one.address())) {
            // given a database and a folder that were both put back to two events
            var log = scene.start();
            log.record(2);
            log.checkpoint(sized(2, 2));
            scene.stop();
            var backup = scene.backUp();
            var signed = Files.readAllBytes(scene.file("checkpoint-"));
            log = scene.start();
            log.record(1);
            var ahead = log.checkpoint(sized(3, 2));
            scene.stop();
            Files.write(scene.file("checkpoint-"), signed);
            scene.restore(backup);

            // then only the witness knows better, and it is asked
            assertThat(scene.refusal())
                    .startsWith("The database is behind its log: it has 2 events, fewer than the checkpoint of 3, which"
                            + " the witness one.example/w at http://127.0.0.1:")
                    .doesNotContain("\n");

            // and when it is away, that is no reason not to start; but it refuses the fork
            one.stop();
            log = scene.start();
            log.record(1);
            log.checkpoint(3);
            assertThat(log.checkpoint().orElseThrow().checkpoint()).isNotEqualTo(ahead.checkpoint());
            one.start();
            Awaitility.await().until(() -> one.refusals() > 0);
            assertThat(log.checkpoint().orElseThrow().signatures()).hasSize(1);
        }
    }

    @Test
    void aPolicyFileNamesTheWitnesses() throws Exception {
        var one = new HttpWitness("one.example/w", 1);
        var two = new HttpWitness("two.example/w", 2);
        var file = Files.writeString(
                folder.resolve("policy"),
                "# ours\n witness\tone " + one.key() + "  https://one.example/w/\nwitness two " + two.key()
                        + "\ngroup g any one two\nquorum g\n");

        assertThat(WitnessAddress.in(file)).singleElement().satisfies(witness -> {
            assertThat(witness.key()).isEqualTo(one.key());
            assertThat(witness.url()).hasToString("https://one.example/w");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "quorum none\n", "witness one KEY\nquorum none\n", "witness one KEY ftp://x/\nquorum none\n"
            })
    void aPolicyFileThatNamesNobodyToAskIsRefused(String policy) throws Exception {
        var key = new HttpWitness("one.example/w", 1).key().toString();
        var file = Files.writeString(folder.resolve("policy"), policy.replace("KEY", key));

        Assertions.assertThatThrownBy(() -> WitnessAddress.in(file))
                .isInstanceOf(LogRefused.class)
                .hasMessageStartingWith("The file of witnesses " + file + " cannot be used: ");
    }

    private static java.util.function.Predicate<SignedCheckpoint> sized(long size, int signatures) {
        return signed ->
                signed.checkpoint().head().size() == size && signed.signatures().size() == signatures;
    }

    private static Policy policy(ServedLog log, String threshold, HttpWitness... witnesses) {
        var policy = new StringBuilder("log " + log.text("/log/vkey"));
        var names = new StringBuilder();
        for (var witness : witnesses) {
            var name = witness.key().name();
            policy.append("witness ")
                    .append(name)
                    .append(' ')
                    .append(witness.key())
                    .append('\n');
            names.append(' ').append(name);
        }
        policy.append("group g ").append(threshold).append(names).append("\nquorum g\n");
        return Policy.parse(policy.toString().getBytes(StandardCharsets.UTF_8));
    }
}
