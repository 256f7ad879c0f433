package news.onrecord.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

class PolicyTest {

    private static final String LOG = "log " + Facts.LOG_VKEY + "\n";
    private static final List<WitnessSigner> WITNESSES = IntStream.range(0, 6)
            .mapToObj(number -> new WitnessSigner("witness.example/" + number, Facts.seed(10 + number)))
            .toList();
    private static final String X = "witness X1 " + vkey(0) + "\n";
    private static final String Y = "witness Y1 " + vkey(3) + "\n";

    /** The example of the standard: two of three X and any of three Y. */
    private static final String TWO_LEVELS = LOG + "\n" + X
            + "witness X2 " + vkey(1) + " https://x2.example/\n"
            + "witness X3 " + vkey(2) + "\n"
            + "group X-witnesses 2 X1 X2 X3\n\n" + Y
            + "\t witness  Y2\t" + vkey(4) + " \n"
            + "witness Y3 " + vkey(5) + "\n"
            + "  # any one of them\n"
            + "group Y-witnesses any Y1 Y2 Y3\n"
            + "group X-and-Y all X-witnesses Y-witnesses\n"
            + "quorum X-and-Y\n";

    @ParameterizedTest
    @CsvSource({
        "'', false",
        "0, false",
        "01, false",
        "012, false",
        "345, false",
        "03, false",
        "013, true",
        "124, true",
        "025, true",
        "310, true",
        "012345, true",
    })
    void aQuorumIsEnoughOfEachGroup(String cosigners, boolean reached) {
        var checkpoint = cosigned(Facts.signed(Facts.TREE), cosigners);

        if (reached) {
            assertThat(Facts.policy(TWO_LEVELS).verify(checkpoint)).hasSize(1 + cosigners.length());
        } else {
            unproven(TWO_LEVELS, checkpoint, "too few witnesses have cosigned for the quorum 'X-and-Y'");
        }
    }

    @Test
    void oneWitnessSigningOftenCountsOnce() {
        unproven(TWO_LEVELS, cosigned(Facts.signed(Facts.TREE), "0003"), "too few");
    }

    @Test
    void withoutAQuorumTheLogsSignatureIsEnough() {
        assertThat(Facts.policy(LOG + "quorum none\n").verify(Facts.cosigned())).hasSize(1);
        assertThat(Facts.policy(LOG + "quorum none").verify(Facts.signed(Facts.TREE)))
                .hasSize(1);
    }

    @Test
    void aLogThatIsNotListedCannotSpeak() {
        unproven("quorum none\n", Facts.cosigned(), "the policy lists no log 'ledger.example/facts'");
        unproven("log " + vkey("other.example", 1) + "\nquorum none\n", Facts.cosigned(), "lists no log");
    }

    @Test
    void aLogCannotSpeakForAnotherOrigin() {
        var elsewhere = new Checkpoint("other.example", Facts.TREE.head());
        var signed = new SignedCheckpoint(elsewhere, List.of(Facts.LOG.sign(elsewhere.text())));

        unproven(LOG + "quorum none\n", signed, "lists no log 'other.example'");
        unproven(LOG + "log " + vkey("other.example", 1 + 8) + "\nquorum none\n", signed, "no known key has signed");
    }

    @Test
    void witnessesCannotReplaceTheLog() {
        var checkpoint = Facts.signed(Facts.TREE).checkpoint();
        var cosigned = new SignedCheckpoint(checkpoint, List.of(WITNESSES.get(0).cosign(checkpoint, Facts.TIME)));

        unproven(LOG + X + "quorum X1\n", cosigned, "the log 'ledger.example/facts' has not signed");
    }

    @Test
    void aFalseCosignatureOfAKnownWitnessIsRefusedEvenWhenNotNeeded() {
        var elsewhere = WITNESSES.get(0).cosign(new Checkpoint("other.example", Facts.TREE.head()), Facts.TIME);

        unproven(LOG + X + "quorum none\n", Facts.signed(Facts.TREE).with(elsewhere), "is false");
    }

    @Test
    void aLogMayHaveSeveralKeysForOneOrigin() {
        var lines = "log " + vkey(Facts.ORIGIN, 9) + "\n" + LOG + "quorum none\n";

        assertThat(Facts.policy(lines).verify(Facts.signed(Facts.TREE))).hasSize(1);
    }

    @Test
    void namesAreOctetsThatNeedNotBeUtf8() {
        byte[] policy = (LOG + X.replace("X1", "K\u00FF") + "quorum K\u00FF\n").getBytes(ISO_8859_1);
        byte[] other = (LOG + X.replace("X1", "K\u00FF") + "quorum K\u00FE\n").getBytes(ISO_8859_1);

        assertThatCode(() -> Policy.parse(policy).verify(cosigned(Facts.signed(Facts.TREE), "0")))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> Policy.parse(other)).isInstanceOf(Malformed.class);
    }

    @Test
    void aPolicyAsLargeAsTheStandardRecommendsIsRead() {
        var policy = new StringBuilder();
        for (int number = 0; number < 32; number++) {
            policy.append("log ")
                    .append(vkey("log.example/" + number, 50 + number))
                    .append('\n');
            var witness = new WitnessSigner("witness.example/" + number, Facts.seed(100 + number)).verifierKey();
            policy.append("witness w%d %s\n".formatted(number, witness));
            policy.append(
                    number == 0 ? "group g0 any w0\n" : "group g%d all w%1$d g%d\n".formatted(number, number - 1));
        }

        var parsed = Facts.policy(policy + "quorum g31\n");

        assertThat(parsed.logs()).hasSize(32);
        assertThat(parsed.witnesses()).hasSize(32);
        assertThat(parsed.groups()).hasSize(32);
    }

    static final List<String> MALFORMED = malformed();

    private static List<String> malformed() {
        var both = X + Y;
        var lines = new ArrayList<>(List.of(
                "",
                LOG,
                "quorum\n",
                "quorum none none\n",
                "quorum none\nquorum none\n",
                "quorum X1\n",
                "quorum X1\n" + X,
                "Quorum none\n",
                "quorum none # no witness\n",
                "quorum none\r\n",
                "quorum\u000Bnone\n",
                "quorum\u00A0none\n",
                "quorum none\n\u0000",
                "quorum none\n# \u007F\n"));
        for (var line : List.of(
                "log",
                "log " + Facts.LOG_VKEY + " https://a.example more",
                "log " + Facts.LOG_VKEY.replace("2a1c", "2a1d"),
                LOG + LOG,
                LOG + "log " + vkey("other.example", 1),
                "witness X1",
                "witness X1 " + Facts.LOG_VKEY,
                "witness none " + vkey(0),
                "witness X1 " + vkey(0) + " https://a.example more",
                X + X,
                X + "witness X2 " + vkey(0),
                X + "witness X1 " + vkey(1),
                both + "group G 1",
                both + "group G X1 Y1",
                both + "group G most X1 Y1",
                both + "group G 0 X1 Y1",
                both + "group G 3 X1 Y1",
                both + "group G 01 X1 Y1",
                both + "group G -1 X1 Y1",
                both + "group G 9223372036854775808 X1 Y1",
                both + "group G any X1 X1",
                both + "group G any X1 Z1",
                both + "group G any X1 none",
                both + "group G any X1 G",
                both + "group none any X1 Y1",
                both + "group X1 any Y1",
                both + "group G any X1\ngroup H any X1",
                both + "group H any G\ngroup G any X1",
                "trust everybody")) {
            lines.add(line + "\nquorum none\n");
        }
        return lines;
    }

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void everyOtherFormIsRefused(String policy) {
        assertThatThrownBy(() -> Facts.policy(policy)).isInstanceOf(Malformed.class);
    }

    @Test
    void theRefusalNamesTheLine() {
        assertThatThrownBy(() -> Facts.policy(LOG + "\ngroup G any Ö\nquorum none\n"))
                .hasMessage("line 3 of the policy: no witness or group 'Ö' is defined before");
    }

    private static SignedCheckpoint cosigned(SignedCheckpoint checkpoint, String witnesses) {
        var cosigned = checkpoint;
        for (int witness : witnesses.chars().map(Character::getNumericValue).toArray()) {
            cosigned = cosigned.with(WITNESSES.get(witness).cosign(checkpoint.checkpoint(), Facts.TIME));
        }
        return cosigned;
    }

    private static String vkey(int witness) {
        return WITNESSES.get(witness).verifierKey().toString();
    }

    private static String vkey(String log, int seed) {
        return new LogSigner(log, Facts.seed(seed)).verifierKey().toString();
    }

    private static void unproven(String policy, SignedCheckpoint checkpoint, String message) {
        assertThatThrownBy(() -> Facts.policy(policy).verify(checkpoint))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining(message);
    }
}
