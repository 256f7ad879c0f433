package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a house says about how long an emergency kill may stay unconfirmed. */
class KillConfirmationOptionTest {

    private static final String VARIABLE = "ONRECORD_KILL_CONFIRMATION_MINUTES";

    @Test
    void aHouseThatSaysNothingHasHalfAnHour() {
        assertThat(within(Map.of())).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void theOptionWinsOverItsVariable() {
        assertThat(within(Map.of(VARIABLE, "10"))).isEqualTo(Duration.ofMinutes(10));
        assertThat(within(Map.of(VARIABLE, "10"), "--kill-confirmation-minutes=5"))
                .isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void whatIsNoTimeOfAShiftIsRefusedAtTheStart() {
        for (var minutes : new String[] {"0", "-1", "1441", "soon"}) {
            assertThatThrownBy(() -> within(Map.of(VARIABLE, minutes)))
                    .isInstanceOf(StartFailure.class)
                    .hasMessageContaining("number");
        }
    }

    private static Duration within(Map<String, String> environment, String... arguments) {
        var options = CommandLine.populateCommand(new ServerOptions(), arguments);
        return options.door(environment).confirmation().within();
    }
}
