package news.onrecord.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.log.Leaf;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the code against the worked example of docs/format.md. */
class WorkedExampleFormatTest {

    private final EventCodec codec = new EventCodec();
    private Map<String, String> example = Map.of();

    @BeforeEach
    void readTheDocument() throws IOException {
        var document = Files.readString(Path.of("../../docs/format.md"));
        var block = document.split("```example\n", -1)[1].split("```", -1)[0];
        example = block.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    @Test
    void theCodecWritesTheFactsAndTextsOfTheExample() {
        var sample = SampleEvents.ALL.stream()
                .filter(each -> each.event() instanceof ClaimRecorded)
                .findFirst()
                .orElseThrow();
        var parts = codec.encode(sample.stream(), sample.sequence(), sample.event());

        assertThat(new String(codec.facts(parts, Instant.parse("2026-11-22T17:00:00.123456Z")), UTF_8))
                .isEqualTo(value("facts"));
        assertThat(parts.texts()).hasSize(2);
        assertThat(new String(parts.texts().get(0), UTF_8)).isEqualTo(value("text 0"));
        assertThat(new String(parts.texts().get(1), UTF_8)).isEqualTo(value("text 1"));
    }

    @Test
    void theLeafOfTheExampleFollowsFromItsParts() {
        var texts = new ByteArrayOutputStream();
        for (int number = 0; number < 2; number++) {
            byte[] commitment = Leaf.commitment(hex("text " + number + " salt"), bytes("text " + number));
            assertThat(commitment).isEqualTo(hex("commitment of text " + number));
            texts.writeBytes(commitment);
        }
        byte[] metadata = Leaf.commitment(hex("metadata salt"), bytes("metadata"));
        byte[] facts = Leaf.commitment(hex("facts salt"), bytes("facts"));
        byte[] leaf = Leaf.of(metadata, facts, Leaf.commitment(hex("texts salt"), texts.toByteArray()));

        assertThat(leaf).isEqualTo(hex("leaf")).hasSize(Leaf.LENGTH_BYTES);
        assertThat(Leaf.hash(leaf)).isEqualTo(hex("leaf hash"));
    }

    private String value(String name) {
        var value = example.get(name);
        assertThat(value).as(name).isNotNull();
        return String.valueOf(value);
    }

    private byte[] bytes(String name) {
        return value(name).getBytes(UTF_8);
    }

    private byte[] hex(String name) {
        return HexFormat.of().parseHex(value(name));
    }
}
