package news.onrecord.command.claim;

import java.util.HashMap;
import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.Stance;
import news.onrecord.claim.StanceRecorded;
import news.onrecord.report.ReportVersionId;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What a claim remembers of how report versions stand towards it. It is part of the claim, and of its snapshot. */
final class Stances {

    /** By headline and by body. */
    private record Said(Stance headline, Stance body) {
        private static final Said NOTHING = new Said(Stance.NOT_EXAMINED, Stance.NOT_EXAMINED);

        Said with(@Nullable Stance ofHeadline, @Nullable Stance ofBody) {
            return new Said(ofHeadline == null ? headline : ofHeadline, ofBody == null ? body : ofBody);
        }
    }

    private Map<String, Said> said = new HashMap<>();

    /** Says how a version stands from now on. */
    void change(RecordStance command) {
        var printed = command.printed();
        printed.standing().refuseRemoved();
        if (printed.headline() == null && command.headline() != null && command.headline() != Stance.NOT_EXAMINED) {
            throw new Refused(
                    Refusal.INVALID_VALUE,
                    "'headline' is " + command.headline() + ", but that version has no headline. Leave it out.");
        }
        var before = said.getOrDefault(key(printed.id()), Said.NOTHING);
        var now = before.with(command.headline(), command.body());
        if (now.equals(before)) {
            throw new Refused(
                    Refusal.NOTHING_CHANGED,
                    "The headline is " + now.headline() + " and the body " + now.body() + " already.");
        }
        AggregateLifecycle.apply(new StanceRecorded(
                command.claimId(), printed.id(), now.headline(), now.body(), command.note()));
    }

    /** Remembers. */
    void evolve(StanceRecorded event) {
        said.put(key(event.reportVersion()), new Said(event.headline(), event.body()));
    }

    private static String key(ReportVersionId version) {
        return version.reportId() + " " + version.version();
    }
}
