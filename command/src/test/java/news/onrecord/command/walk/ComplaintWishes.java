package news.onrecord.command.walk;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import org.jspecify.annotations.NullUnmarked;

/** What becomes of complaints. */
@NullUnmarked // what a history names need not be there
final class ComplaintWishes {

    static final List<Wishes.Maker> ALL = List.of(
            ComplaintWishes::receive,
            ComplaintWishes::acknowledge,
            ComplaintWishes::extend,
            ComplaintWishes::decide,
            ComplaintWishes::reopen,
            ComplaintWishes::link);

    private ComplaintWishes() {}

    private static Wish receive(World world, Dice dice) {
        var id = dice.fresh("cpl", world.complaints.keySet());
        var about = dice.oneIn(3)
                ? dice.one("cor", CorrectionWishes.all(world).keySet())
                : CorrectionWishes.thing(world, dice);
        return new Wish("/api/complaints")
                .say("id", id)
                .say("aboutId", about)
                .say("grounds", List.of("UNFAIR"))
                .say("words", dice.words())
                .brings("ComplaintReceived")
                .no(Refusal.ALREADY_RECORDED, now -> now.complaints.containsKey(id))
                .no(Refusal.NOT_ON_RECORD, now -> !now.knows(about));
    }

    private static String any(World world, Dice dice) {
        return dice.one("cpl", world.complaints.keySet());
    }

    private static Wish of(String id, String task) {
        return new Wish("/api/complaints/" + id + task).no(Refusal.NOT_FOUND, now -> !now.complaints.containsKey(id));
    }

    private static Predicate<World> is(String id, Predicate<ComplaintFacts> when) {
        return now -> now.complaints.containsKey(id) && when.test(now.complaints.get(id));
    }

    private static Wish acknowledge(World world, Dice dice) {
        var id = any(world, dice);
        return of(id, "/acknowledgement")
                .brings("ComplaintAcknowledged")
                .no(Refusal.COMPLAINT_DECIDED, is(id, complaint -> complaint.decided))
                .no(Refusal.ALREADY_RECORDED, is(id, complaint -> complaint.acknowledged));
    }

    private static Wish extend(World world, Dice dice) {
        var id = any(world, dice);
        var dueBy = Hours.MORNING.plus(Duration.ofDays(20L + dice.below(40)));
        return Wishes.reason(of(id, "/deadline"), dice)
                .say("dueBy", dueBy.toString())
                .brings("ComplaintDeadlineExtended")
                .no(Refusal.COMPLAINT_DECIDED, is(id, complaint -> complaint.decided))
                .no(Refusal.DEADLINE_NOT_LATER, is(id, complaint -> !dueBy.isAfter(complaint.dueBy)));
    }

    private static Wish decide(World world, Dice dice) {
        var id = any(world, dice);
        var outcome = dice.of("UPHELD", "DECLINED", "RIGHT_OF_REPLY");
        boolean isReasoned = dice.oneIn(2);
        boolean isReplied = outcome.equals("RIGHT_OF_REPLY") != dice.oneIn(8);
        return of(id, "/decision")
                .say("outcome", outcome)
                .sayIf("reason", isReasoned ? dice.words() : null)
                .sayIf("reply", isReplied ? Map.of("text", dice.words()) : null)
                .brings("ComplaintDecided")
                .no(Refusal.COMPLAINT_DECIDED, is(id, complaint -> complaint.decided))
                .no(
                        Refusal.MISSING_VALUE,
                        _ -> (outcome.equals("DECLINED") && !isReasoned)
                                || (outcome.equals("RIGHT_OF_REPLY") && !isReplied))
                .no(Refusal.INVALID_VALUE, _ -> isReplied && !outcome.equals("RIGHT_OF_REPLY"));
    }

    private static Wish reopen(World world, Dice dice) {
        var id = any(world, dice);
        return Wishes.reason(of(id, "/reopening"), dice)
                .brings("ComplaintReopened")
                .no(Refusal.COMPLAINT_OPEN, is(id, complaint -> !complaint.decided));
    }

    private static Wish link(World world, Dice dice) {
        var id = any(world, dice);
        var correction = dice.one("cor", CorrectionWishes.all(world).keySet());
        return of(id, "/corrections")
                .say("correctionId", correction)
                .brings("CorrectionLinked")
                .no(Refusal.NOT_ON_RECORD, now -> !now.knows(correction))
                .no(Refusal.ALREADY_RECORDED, is(id, complaint -> complaint.corrections.contains(correction)));
    }
}
