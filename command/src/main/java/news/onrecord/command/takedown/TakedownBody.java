package news.onrecord.command.takedown;

import java.time.Clock;
import java.util.List;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.Given;
import news.onrecord.takedown.Demand;
import news.onrecord.takedown.TakedownGround;
import news.onrecord.takedown.TakedownId;
import org.jspecify.annotations.Nullable;

/** What a request to propose a takedown, or to amend the proposal, may say. */
record TakedownBody(
        @Nullable TakedownId id,
        @Nullable TakedownGround ground,
        @Nullable Text reason,
        @Nullable Text demandedBy,
        @Nullable PartialDate demandedAt,
        @Nullable Text caseReference,
        @Nullable String expiresAt,
        @Nullable List<@Nullable ReachBody> texts) {

    List<ReachBody> reach() {
        var given =
                Given.required("texts", texts).stream().map(ReachBody::given).toList();
        if (given.isEmpty()) {
            throw new Refused(Refusal.MISSING_VALUE, "'texts' needs one at least: the words that are to go.");
        }
        return given;
    }

    @Nullable
    Demand demand(Clock clock) {
        var by = Given.optionalText("demandedBy", demandedBy);
        var at = Given.past("demandedAt", demandedAt, clock);
        var reference = Given.optionalText("caseReference", caseReference);
        return by == null && at == null && reference == null ? null : new Demand(by, at, reference);
    }
}
