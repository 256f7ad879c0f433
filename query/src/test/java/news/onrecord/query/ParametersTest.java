package news.onrecord.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {

    @Test
    void aListThatIsAskedForNothingGivesTheFirstFifty() {
        assertThat(list(Map.of()).search("claims")).isEqualTo(new Search("claims", "", 50, null));
    }

    @Test
    void anUnknownParameterIsRefusedWithTheKnownOnes() {
        refused(() -> list(Map.of("offset", List.of("10"))), "'offset'", "atLeast, cursor, limit, q");
    }

    @Test
    void aParameterGivenTwiceIsRefused() {
        refused(() -> list(Map.of("q", List.of("Raisi", "Rouhani"))), "'q'", "more than once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "-1", "ten", "", "1.5", "99999999999999999999"})
    void aLimitOutside1To200IsRefused(String limit) {
        refused(() -> list(Map.of("limit", List.of(limit))).search("claims"), "'limit'", "from 1 to 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "latest", "", "9223372036854775808"})
    void aPositionThatIsNoNumberFrom0IsRefused(String position) {
        refused(() -> list(Map.of("atLeast", List.of(position))).atLeast(), "'atLeast'", "a number from 0");
    }

    @Test
    void aCursorBringsItsSearchAlong() {
        var first = list(Map.of("q", List.of(" Raisi "), "limit", List.of("2"))).search("claims");
        var next = list(Map.of("cursor", List.of(first.cursorAfter(104, 36)))).search("claims");
        assertThat(next.q()).isEqualTo("Raisi");
        assertThat(next.after()).isEqualTo(36);
        assertThat(next.needs(null)).isEqualTo(104);
        assertThat(next.needs(110L)).isEqualTo(110);
    }

    @Test
    void aCursorOfAnotherSearchOrListIsRefused() {
        var cursor = list(Map.of("q", List.of("Raisi"))).search("claims").cursorAfter(104, 36);
        refused(
                () -> list(Map.of("cursor", List.of(cursor), "q", List.of("Rouhani")))
                        .search("claims"),
                "'cursor'");
        refused(() -> list(Map.of("cursor", List.of(cursor))).search("sources"), "'cursor'");
    }

    @Test
    void whatIsSearchedStandsForItself() {
        assertThat(new Search("claims", "100%_\\", 50, null).pattern()).isEqualTo("%100\\%\\_\\\\%");
    }

    @Test
    void aPageOverlooksWhatWasHungOnItsAddress() {
        assertThat(Parameters.ofPage(Map.of("utm_source", List.of("x"), "q", List.of("Raisi")), Parameters.OF_A_LIST)
                        .search("claims")
                        .q())
                .isEqualTo("Raisi");
    }

    private static Parameters list(Map<String, List<String>> given) {
        return Parameters.of(given, Parameters.OF_A_LIST);
    }

    private static void refused(ThrowingCallable request, String... words) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(request)
                .satisfies(refused -> assertThat(refused.refusal()).isEqualTo(Refusal.INVALID_PARAMETER))
                .satisfies(refused -> assertThat(refused.detail()).contains(words));
    }
}
