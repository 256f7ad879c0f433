package news.onrecord.command.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import news.onrecord.log.Malformed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogKeyTest {

    /** Seed and vkey are public: 32 bytes of 0x01, computed independently of this program. */
    private static final String TEXT =
            "PRIVATE+KEY+ledger.example/facts+2a1c5a13+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB\n";

    @Test
    void theTextIsTheOneThatTheGoToolsRead() {
        var key = LogKey.parse(TEXT);

        assertThat(key.verifierKey())
                .hasToString("ledger.example/facts+2a1c5a13+AYqI4910CfGV/VLbLTy6XXLKZwm/HZQSG/N0iAG0D29c");
        assertThat(key.text()).isEqualTo(TEXT);
    }

    @Test
    void aNewKeyIsItsOwnAndNeverPrinted() {
        var key = LogKey.generate("ledger.example/facts", new SecureRandom());

        assertThat(LogKey.parse(key.text()).verifierKey()).isEqualTo(key.verifierKey());
        assertThat(key.text()).isNotEqualTo(TEXT);
        assertThat(key.toString()).doesNotContain(key.text().strip().substring(50));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "PRIVATE+KEY+ledger.example/facts+2a1c5a13",
                "PRIVATE+KEY+ledger.example/facts+2a1c5a14+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB",
                "PRIVATE+KEY+ledger.example/others+2a1c5a13+AQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB",
                "PRIVATE+KEY+ledger.example/facts+2a1c5a13+AgEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEBAQEB",
                "PRIVATE+KEY+ledger.example/facts+2a1c5a13+AQEB",
                "PRIVATE+KEY+ledger.example/facts+2a1c5a13+?",
            })
    void anythingElseIsRefusedWithoutRepeatingIt(String text) {
        assertThatThrownBy(() -> LogKey.parse(text))
                .isInstanceOf(Malformed.class)
                .message()
                .doesNotContain("AQEB");
    }
}
