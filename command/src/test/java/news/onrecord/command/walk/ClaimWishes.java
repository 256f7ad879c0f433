package news.onrecord.command.walk;

import java.util.List;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.Stance;
import org.jspecify.annotations.NullUnmarked;

/** What is said of claims themselves. */
@NullUnmarked // what a history names need not be there
final class ClaimWishes {

    static final List<Wishes.Maker> ALL = List.of(
            ClaimWishes::record,
            ClaimWishes::reword,
            ClaimWishes::classify,
            ClaimWishes::stance,
            ClaimWishes::visibility,
            ClaimWishes::seldomVoid);

    private ClaimWishes() {}

    static String any(World world, Dice dice) {
        return dice.one("clm", world.claims.keySet());
    }

    /** One that more can be said of, mostly. */
    static String open(World world, Dice dice) {
        var open = world.claims.keySet().stream()
                .filter(id ->
                        !world.claims.get(id).isVoid && world.claims.get(id).mergedInto() == null)
                .toList();
        return dice.oneIn(6) || open.isEmpty() ? any(world, dice) : dice.one("clm", open);
    }

    static Wish record(World world, Dice dice) {
        var id = dice.fresh("clm", world.claims.keySet());
        var wish = new Wish("/api/claims")
                .say("id", id)
                .say("statement", dice.words())
                .say("kind", dice.of(ClaimKind.values()).name())
                .brings("ClaimRecorded")
                .no(Refusal.ALREADY_RECORDED, now -> now.claims.containsKey(id));
        return Wishes.audience(wish, world, dice);
    }

    /** A wish about a claim that has to be on record. */
    static Wish of(String id, String task) {
        return new Wish("/api/claims/" + id + task).no(Refusal.NOT_FOUND, now -> !now.claims.containsKey(id));
    }

    static Predicate<World> claim(String id, Predicate<ClaimFacts> when) {
        return now -> now.claims.containsKey(id) && when.test(now.claims.get(id));
    }

    static Wish notVoid(Wish wish, String id) {
        return wish.no(Refusal.CLAIM_VOID, claim(id, claim -> claim.isVoid));
    }

    /** Of what is void, or a duplicate, nothing more is said. */
    static Wish notClosed(Wish wish, String id) {
        return notVoid(wish, id).no(Refusal.CLAIM_MERGED, claim(id, claim -> claim.mergedInto() != null));
    }

    private static Wish reword(World world, Dice dice) {
        var id = open(world, dice);
        var standing = world.claims.containsKey(id) ? world.claims.get(id).statement : dice.words();
        var before = dice.oneIn(6) ? dice.words() : standing;
        var after = dice.words();
        return notClosed(of(id, "/rewordings"), id)
                .say("before", before)
                .say("after", after)
                .brings("ClaimReworded")
                .no(Refusal.STATEMENT_MOVED_ON, claim(id, claim -> !claim.statement.equals(before)))
                .no(Refusal.NOTHING_CHANGED, _ -> before.equals(after));
    }

    private static Wish classify(World world, Dice dice) {
        var id = open(world, dice);
        var kind = dice.of(ClaimKind.FACTUAL, ClaimKind.CAUSAL);
        var topics = dice.of(List.<String>of(), List.of("iran", "nuclear"), List.of("nuclear", "iran"));
        return notClosed(of(id, "/classification"), id)
                .say("kind", kind.name())
                .say("topics", topics)
                .brings("ClaimClassified")
                .no(
                        Refusal.NOTHING_CHANGED,
                        claim(
                                id,
                                claim -> claim.kind == kind
                                        && claim.topics.equals(
                                                topics.stream().sorted().toList())));
    }

    private static Wish stance(World world, Dice dice) {
        var id = open(world, dice);
        var report = ReportWishes.any(world, dice);
        int version = 1 + dice.below(2);
        var headline = dice.oneIn(3) ? dice.of(Stance.values()).name() : null;
        var body = dice.oneIn(12) ? null : dice.of(Stance.FOR, Stance.AGAINST).name();
        return notClosed(of(id, "/stances"), id)
                .say("reportId", report)
                .say("version", version)
                .sayIf("headline", headline)
                .sayIf("body", body)
                .brings("StanceRecorded")
                .no(Refusal.MISSING_VALUE, _ -> headline == null && body == null)
                .no(Refusal.REPORT_UNKNOWN, now -> printed(now, report, version) == null)
                .no(Refusal.REPORT_REMOVED, now -> now.reports.containsKey(report) && now.reports.get(report).removed)
                .no(Refusal.INVALID_VALUE, now -> {
                    var printed = printed(now, report, version);
                    return printed != null
                            && printed.headline() == null
                            && headline != null
                            && !headline.equals("NOT_EXAMINED");
                })
                .no(Refusal.NOTHING_CHANGED, claim(id, claim -> isSaid(claim, report, version, headline, body)));
    }

    private static boolean isSaid(ClaimFacts claim, String report, int version, String headline, String body) {
        var nothing = new ClaimFacts.Stances("NOT_EXAMINED", "NOT_EXAMINED");
        var said = claim.stances.getOrDefault(
                AttributionWishes.version(report, version).toString(), nothing);
        return (headline == null || said.headline().equals(headline))
                && (body == null || said.body().equals(body));
    }

    static ReportFacts.Printed printed(World world, String report, int version) {
        var facts = world.reports.get(report);
        return facts == null || version < 1 || version > facts.versions.size() ? null : facts.versions.get(version - 1);
    }

    private static Wish visibility(World world, Dice dice) {
        var id = any(world, dice);
        return Wishes.visibility(of(id, "/visibility"), world, dice, id);
    }

    /** Void is final, and would leave nothing to tell of. */
    private static Wish seldomVoid(World world, Dice dice) {
        if (!dice.oneIn(4)) {
            return record(world, dice);
        }
        var id = any(world, dice);
        return Wishes.reason(notClosed(of(id, "/void"), id), dice).brings("ClaimVoided");
    }
}
