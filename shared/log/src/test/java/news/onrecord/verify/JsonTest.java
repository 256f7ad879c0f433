package news.onrecord.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import news.onrecord.log.Malformed;
import org.junit.jupiter.api.Test;

/** JSON as it is written, and nothing that two readers could take for two things. */
class JsonTest {

    @Test
    void everyKindOfValueIsRead() {
        assertThat(Json.read(" {\"a\": [1, -2.5e3, true, false, null, {}], \"b\": []} ".getBytes(UTF_8)))
                .isEqualTo(Map.of(
                        "a",
                        List.of(new Json.Digits("1"), new Json.Digits("-2.5e3"), true, false, Json.Null.NULL, Map.of()),
                        "b",
                        List.of()));
        assertThat(Json.read("\"\\u00e9\\n\\\"\\/ 😀\"".getBytes(UTF_8))).isEqualTo("é\n\"/ 😀");
    }

    @Test
    void whatIsNoJsonIsRefused() {
        for (var wrong : List.of(
                "",
                "{",
                "{\"a\"}",
                "{\"a\":1,}",
                "[1,]",
                "[1 2]",
                "01",
                "1.",
                "+1",
                "tru",
                "\"\\x\"",
                "\"\\u00g0\"",
                "\"a",
                "\"\n\"",
                "{} {}",
                "{\"a\":1,\"a\":2}",
                "'a'",
                "NaN",
                "[".repeat(200))) {
            assertThatThrownBy(() -> Json.read(wrong.getBytes(UTF_8))).as(wrong).isInstanceOf(Malformed.class);
        }
        assertThatThrownBy(() -> Json.read(new byte[] {'"', (byte) 0xC0, '"'})).isInstanceOf(Malformed.class);
    }
}
