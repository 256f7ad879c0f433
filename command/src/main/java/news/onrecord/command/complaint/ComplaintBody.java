package news.onrecord.command.complaint;

import java.util.List;
import java.util.regex.Pattern;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.Given;
import news.onrecord.complaint.Complainant;
import news.onrecord.complaint.ComplaintId;
import news.onrecord.complaint.Ground;
import org.jspecify.annotations.Nullable;

/** What a request to take a complaint in may say. */
record ComplaintBody(
        @Nullable ComplaintId id,
        @Nullable String aboutId,
        @Nullable List<@Nullable Ground> grounds,
        @Nullable Text words,
        @Nullable ComplainantBody complainant,
        @Nullable PartialDate receivedAt,
        @Nullable String dueBy) {

    private static final Pattern SUBJECT =
            Pattern.compile("(clm|rep|cor|asm)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    record ComplainantBody(@Nullable Text name, @Nullable Text contact) {}

    /** What it is about, by the form of its id. */
    String subject() {
        var given = Given.required("aboutId", aboutId);
        if (!SUBJECT.matcher(given).matches()) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'aboutId' must be the id of a claim (clm_…), a report (rep_…), a correction (cor_…) or an assessment"
                            + " (asm_…), in lower case.");
        }
        return given;
    }

    List<Ground> allGrounds() {
        var given = Given.required("grounds", grounds).stream()
                .map(ground -> Given.required("grounds", ground))
                .distinct()
                .toList();
        if (given.isEmpty()) {
            throw new Refused(Refusal.MISSING_VALUE, "'grounds' needs one at least; OTHER is one, too.");
        }
        return given;
    }

    @Nullable
    Complainant whoComplained() {
        return complainant == null || (complainant.name() == null && complainant.contact() == null)
                ? null
                : new Complainant(
                        Given.optionalText("complainant.name", complainant.name()),
                        Given.optionalText("complainant.contact", complainant.contact()));
    }
}
