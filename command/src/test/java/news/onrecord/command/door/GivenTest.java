package news.onrecord.command.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.visibility.Audience;
import news.onrecord.visibility.Visibility;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class GivenTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC);

    @Test
    void aMissingValueIsNamed() {
        refused(Refusal.MISSING_VALUE, "'statement'", () -> Given.text("statement", null));
    }

    @Test
    void anEmptyStatementIsRefused() {
        refused(Refusal.EMPTY_TEXT, "'statement'", () -> Given.text("statement", Text.of(" \n\t")));
        refused(Refusal.EMPTY_TEXT, "'statement'", () -> Given.text("statement", Text.of("\u00a0\u200b\u200f")));
    }

    @Test
    void aStatementIsNoBook() {
        refused(Refusal.INVALID_VALUE, "20000", () -> Given.text("statement", Text.of("a".repeat(20_001))));
        assertThat(Given.article("text", Text.of("a".repeat(20_001)))).hasSize(20_001);
    }

    @Test
    void aNulCharacterIsRefused() {
        refused(Refusal.FORBIDDEN_CHARACTER, "NUL", () -> Given.text("statement", Text.of("a\0b")));
    }

    @Test
    void halfASurrogatePairIsRefused() {
        refused(Refusal.FORBIDDEN_CHARACTER, "surrogate", () -> Given.text("statement", Text.of("a\ud83d")));
        refused(Refusal.FORBIDDEN_CHARACTER, "surrogate", () -> Given.text("statement", Text.of("\uddf3a")));
        assertThat(Given.text("statement", Text.of("\ud83d\uddf3"))).isEqualTo(Text.of("🗳"));
    }

    @Test
    void nothingIsSaidInTheFuture() {
        refused(Refusal.IN_THE_FUTURE, "2026-12", () -> Given.past("saidAt", PartialDate.of("2026-12"), NOON));
        refused(
                Refusal.IN_THE_FUTURE,
                "12:00:01",
                () -> Given.past("saidAt", PartialDate.of("2026-11-22T12:00:01Z"), NOON));
    }

    @Test
    void todayIsNotTheFutureAndTomorrowHasBegunSomewhere() {
        assertThat(Given.past("saidAt", PartialDate.of("2026"), NOON)).isNotNull();
        assertThat(Given.past("saidAt", PartialDate.of("2026-11-23"), NOON)).isNotNull();
        assertThat(Given.past("saidAt", null, NOON)).isNull();
    }

    @Test
    void aLanguageIsATag() {
        assertThat(Given.language("pt-BR")).isEqualTo("pt-BR");
        refused(Refusal.INVALID_VALUE, "BCP 47", () -> Given.language("English please"));
    }

    @Test
    void whatIsRecordedIsTheDesksUnlessSomethingElseIsSaid() {
        assertThat(Given.audience(null, null, NOON)).isEqualTo(Audience.DESK);
        assertThat(Given.audience(Visibility.PUBLIC, null, NOON)).isEqualTo(Audience.everybody());
    }

    @Test
    void anEmbargoEndsAtAnInstantToCome() {
        assertThat(Given.audience(Visibility.PARTNERS, "2026-11-23T06:00:00.1234567+01:00", NOON))
                .isEqualTo(new Audience(Visibility.PARTNERS, Instant.parse("2026-11-23T05:00:00.123456Z")));
        refused(
                Refusal.EMBARGO_PASSED,
                "12:00:00Z",
                () -> Given.audience(Visibility.PUBLIC, "2026-11-22T12:00:00Z", NOON));
    }

    @Test
    void anEmbargoIsNotADayAndNeverAfterAllDatabases() {
        for (var given :
                List.of("tomorrow", "2026-11-23", "2026-11-23T05:00", "+12026-11-23T05:00Z", "2026-02-30T05:00Z")) {
            refused(Refusal.INVALID_VALUE, given, () -> Given.audience(Visibility.PUBLIC, given, NOON));
        }
    }

    @Test
    void whatIsTheDesksHasNoEmbargo() {
        refused(
                Refusal.INVALID_VALUE,
                "'visibility'",
                () -> Given.audience(Visibility.DESK, "2026-11-23T05:00:00Z", NOON));
        refused(Refusal.INVALID_VALUE, "'visibility'", () -> Given.audience(null, "2026-11-23T05:00:00Z", NOON));
    }

    private static void refused(Refusal refusal, String detail, ThrowingCallable request) {
        assertThatThrownBy(request).isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isEqualTo(refusal);
            assertThat(refused.detail()).contains(detail);
        });
    }
}
