package news.onrecord.command.walk;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import news.onrecord.complaint.ComplaintAcknowledged;
import news.onrecord.complaint.ComplaintDeadlineExtended;
import news.onrecord.complaint.ComplaintDecided;
import news.onrecord.complaint.ComplaintEvent;
import news.onrecord.complaint.ComplaintReceived;
import news.onrecord.complaint.ComplaintReopened;
import news.onrecord.complaint.CorrectionLinked;
import news.onrecord.complaint.Outcome;
import org.jspecify.annotations.NullUnmarked;

/** A complaint as the events tell of it. */
@NullUnmarked // what a history names need not be there
final class ComplaintFacts {

    Instant dueBy;
    boolean acknowledged;
    boolean decided;
    final Set<String> corrections = new HashSet<>();

    private ComplaintFacts(Instant dueBy) {
        this.dueBy = dueBy;
    }

    static void evolve(World world, String id, ComplaintEvent event) {
        if (event instanceof ComplaintReceived received) {
            Law.holds(world.knows(received.aboutId()), "a complaint is about nothing: ", received);
            Law.holds(world.complaints.put(id, new ComplaintFacts(received.dueBy())) == null, id, " is received twice");
        } else {
            world.complaints.get(id).evolve(world, event);
        }
    }

    private void evolve(World world, ComplaintEvent event) {
        switch (event) {
            case ComplaintReceived _ -> throw new AssertionError("received twice");
            case ComplaintAcknowledged now -> {
                Law.holds(!acknowledged && !decided, "acknowledged twice, or too late: ", now);
                acknowledged = true;
            }
            case ComplaintDeadlineExtended now -> {
                Law.holds(!decided && now.dueBy().isAfter(dueBy), "a deadline is not extended: ", now);
                dueBy = now.dueBy();
            }
            case ComplaintDecided now -> {
                Law.holds(!decided, "decided twice: ", now);
                Law.holds(
                        (now.outcome() != Outcome.DECLINED || now.reason() != null)
                                && (now.outcome() == Outcome.RIGHT_OF_REPLY) == (now.reply() != null),
                        "decided without what it takes: ",
                        now);
                decided = true;
            }
            case ComplaintReopened now -> {
                Law.holds(decided, "reopened while it is open: ", now);
                decided = false;
                dueBy = now.dueBy();
            }
            case CorrectionLinked now -> {
                Law.holds(world.knows(now.correctionId().value()), "linked to nothing: ", now);
                Law.holds(corrections.add(now.correctionId().value()), "linked twice: ", now);
            }
        }
    }
}
