package news.onrecord.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class AddCheckpointTest {

    private static final String HASHES = """
            DrxdNDf74tsVi58Sah0RjjCBgQMdCpSfje3t68VY72o=
            yoVOoSjtBQtBs1/8G4e46yveRh6eO1WW7Oa51ZdaCuA=
            037kGJdt2VdTwcc4Yrk5j6Kiz5tP8P3+izDNlSCWFLc=
            """;
    private static final String BODY = "old 6\n" + HASHES + "\n" + Facts.TEXT + "\n" + Facts.LOG_LINE;
    private static final ConsistencyProof NOTHING = new ConsistencyProof(List.of());

    @Test
    void aRequestIsWrittenByteForByteAndReadAgain() {
        var request = new AddCheckpoint(6, Facts.TREE.consistencyProof(6), Facts.signed(Facts.TREE));

        assertThat(new String(request.bytes(), UTF_8)).isEqualTo(BODY);
        assertThat(AddCheckpoint.parse(BODY.getBytes(UTF_8))).isEqualTo(request);
        request.verifyGrowth(head(6));
    }

    @Test
    void theFirstRequestHasNoHashes() {
        var request = new AddCheckpoint(0, NOTHING, Facts.signed(Facts.TREE));

        assertThat(new String(request.bytes(), UTF_8)).startsWith("old 0\n\nledger.example/facts\n8\n");
        assertThat(AddCheckpoint.parse(request.bytes())).isEqualTo(request);
        request.verifyGrowth(TreeHead.EMPTY);
    }

    @Test
    void growthIsCheckedFromWhatTheWitnessHas() {
        var proof = Facts.TREE.consistencyProof(6);
        var signed = Facts.signed(Facts.TREE);

        unproven(new AddCheckpoint(6, proof, signed), new TreeHead(6, Hash.EMPTY_ROOT), "leads to the older root");
        unproven(new AddCheckpoint(6, NOTHING, signed), head(6), "too few");
        unproven(new AddCheckpoint(0, proof, signed), TreeHead.EMPTY, "nothing to prove");
        unproven(new AddCheckpoint(8, NOTHING, signed), new TreeHead(8, Hash.EMPTY_ROOT), "have the roots");
        unproven(new AddCheckpoint(8, proof, signed), head(8), "have one size");
        new AddCheckpoint(8, NOTHING, signed).verifyGrowth(head(8));
        assertThatThrownBy(() -> new AddCheckpoint(6, proof, signed).verifyGrowth(head(5)))
                .hasMessage("the request grows from 6, not from 5");
    }

    @Test
    void anEmptyTreeHasTheEmptyRoot() {
        var empty = new Checkpoint(Facts.ORIGIN, TreeHead.EMPTY);
        var other = new Checkpoint(Facts.ORIGIN, new TreeHead(0, head(1).root()));

        request(empty).verifyGrowth(TreeHead.EMPTY);
        unproven(request(other), TreeHead.EMPTY, "a tree without leaves has the root 47DE");
    }

    static final List<String> MALFORMED = List.of(
            "",
            BODY.replace("old 6\n", ""),
            BODY.replace("old 6\n", "old\n"),
            BODY.replace("old 6\n", "old  6\n"),
            BODY.replace("old 6\n", "old 06\n"),
            BODY.replace("old 6\n", "old -1\n"),
            BODY.replace("old 6\n", "old 9\n"),
            BODY.replace("old 6\n", "old 6 \n"),
            BODY.replace("old 6\n", "Old 6\n"),
            BODY.replace("72o=\n", "72o=\r\n"),
            BODY.replace("72o=\n", "72o\n"),
            BODY.replace("72o=\n", "72p=\n"),
            BODY.replace("DrxdNDf7", ""),
            BODY.replace(HASHES + "\n", HASHES),
            BODY.replace(HASHES, HASHES + "\n"),
            BODY.replace(HASHES, HASHES.repeat(22)),
            BODY.replace(Facts.LOG_LINE, ""),
            BODY.substring(0, BODY.length() - 1),
            BODY + "\n",
            "old 6\n" + HASHES,
            "old 6\n" + HASHES + "\n");

    @ParameterizedTest
    @FieldSource("MALFORMED")
    void everyOtherFormIsRefused(String body) {
        assertThatThrownBy(() -> AddCheckpoint.parse(body.getBytes(UTF_8))).isInstanceOf(Malformed.class);
    }

    @Test
    void moreThan63HashesCannotBeSent() {
        var signed = Facts.signed(Facts.TREE);
        var most = new ConsistencyProof(Collections.nCopies(63, Hash.EMPTY_ROOT));
        var tooMany = new ConsistencyProof(Collections.nCopies(64, Hash.EMPTY_ROOT));

        assertThat(AddCheckpoint.parse(new AddCheckpoint(6, most, signed).bytes())
                        .consistency())
                .isEqualTo(most);
        assertThatThrownBy(() -> new AddCheckpoint(6, tooMany, signed)).isInstanceOf(Malformed.class);
    }

    @Test
    void aConflictTellsTheSizeThatTheWitnessHas() {
        assertThat(AddCheckpoint.parseConflict("20852014\n".getBytes(UTF_8))).isEqualTo(20_852_014);
        for (var malformed : List.of("", "1", "\n", "01\n", "1\n\n", "-1\n", "conflict\n")) {
            assertThatThrownBy(() -> AddCheckpoint.parseConflict(malformed.getBytes(UTF_8)))
                    .isInstanceOf(Malformed.class);
        }
    }

    private static AddCheckpoint request(Checkpoint checkpoint) {
        return new AddCheckpoint(
                0, NOTHING, new SignedCheckpoint(checkpoint, List.of(Facts.LOG.sign(checkpoint.text()))));
    }

    private static TreeHead head(int size) {
        return new MerkleTree(size, Facts.TREE.hashes()).head();
    }

    private static void unproven(AddCheckpoint request, TreeHead last, String message) {
        assertThatThrownBy(() -> request.verifyGrowth(last))
                .isInstanceOf(Unproven.class)
                .hasMessageContaining(message);
    }
}
