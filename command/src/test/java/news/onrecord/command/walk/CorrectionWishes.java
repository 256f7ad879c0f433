package news.onrecord.command.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import news.onrecord.correction.CorrectionKind;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is said to be wrong of claims, reports and assessments; and by whom, where that takes two. */
@NullUnmarked // what a history names need not be there
final class CorrectionWishes {

    static final List<Wishes.Maker> ALL = List.of(
            CorrectionWishes::correct,
            CorrectionWishes::correct,
            CorrectionWishes::correct,
            CorrectionWishes::propose,
            CorrectionWishes::emergency,
            CorrectionWishes::visibility);

    private CorrectionWishes() {}

    private static final List<String> PEOPLE = List.of("per_anne", "per_ben", "per_cleo");

    /** Somebody, now and then for somebody else. */
    static Wish by(Wish wish, Dice dice) {
        return wish.by(dice.of(PEOPLE), dice.oneIn(5) ? dice.of(PEOPLE) : null);
    }

    static Set<String> people(Wish wish) {
        var whom = wish.onBehalfOf();
        return whom == null || whom.equals(wish.person()) ? Set.of(wish.person()) : Set.of(wish.person(), whom);
    }

    /** Something that can be corrected. */
    static String thing(World world, Dice dice) {
        var assessed = dice.oneIn(3) ? dice.any(world.assessments.keySet()) : null;
        if (assessed != null) {
            return assessed;
        }
        return dice.oneIn(3) ? ReportWishes.any(world, dice) : ClaimWishes.open(world, dice);
    }

    /** A wish about a thing that has to be on record. */
    static Wish of(String thing, String task) {
        var door = thing.startsWith("clm") ? "claims" : thing.startsWith("rep") ? "reports" : "assessments";
        return new Wish("/api/" + door + "/" + thing + "/corrections" + task)
                .no(
                        Refusal.NOT_FOUND,
                        now -> !now.claims.containsKey(thing)
                                && !now.reports.containsKey(thing)
                                && !now.assessments.containsKey(thing));
    }

    private static Wish correct(World world, Dice dice) {
        return correct(world, dice, thing(world, dice), null);
    }

    private static Wish propose(World world, Dice dice) {
        return correct(
                world,
                dice,
                thing(world, dice),
                dice.of(
                        CorrectionKind.RETRACTION,
                        CorrectionKind.RETRACTION,
                        CorrectionKind.REMOVAL,
                        CorrectionKind.KILL));
    }

    private static Wish correct(World world, Dice dice, String thing, @Nullable CorrectionKind kind) {
        var alleged = Alleged.of(world, dice, thing, kind);
        var wish = withNewId(by(of(thing, ""), dice), world, dice);
        alleged.body().forEach(wish::say);
        alleged.refuse(wish);
        if (Corrected.takesTwo(alleged.said())) {
            return expiring(Wishes.audience(wish.brings("CorrectionProposed"), world, dice, false), world, dice);
        }
        return Wishes.audience(wish.brings("CorrectionRecorded"), world, dice);
    }

    private static Wish withNewId(Wish wish, World world, Dice dice) {
        var id = dice.fresh("cor", all(world).keySet());
        return wish.say("id", id).no(Refusal.ALREADY_RECORDED, now -> now.introduced.contains(id));
    }

    static Wish expiring(Wish wish, World world, Dice dice) {
        Instant end = dice.oneIn(2) ? world.now.plus(Duration.ofMinutes(dice.of(-60, 30, 90))) : null;
        return end == null
                ? wish
                : wish.say("expiresAt", end.toString()).no(Refusal.INVALID_VALUE, now -> !end.isAfter(now.now));
    }

    private static Wish emergency(World world, Dice dice) {
        var thing = thing(world, dice);
        var kind = dice.oneIn(15) ? CorrectionKind.REMOVAL : CorrectionKind.KILL;
        var alleged = Alleged.of(world, dice, thing, kind);
        var wish = withNewId(by(of(thing, ""), dice), world, dice)
                .say("emergency", true)
                .brings("CorrectionRecorded", "ConfirmationAsked")
                .no(
                        Refusal.INVALID_VALUE,
                        _ -> alleged.said().observed() || alleged.said().kind() != CorrectionKind.KILL);
        alleged.body().forEach(wish::say);
        alleged.refuse(wish);
        return Wishes.audience(wish, world, dice);
    }

    /** Of which thing each correction is, also those that were only proposed. */
    static Map<String, String> all(World world) {
        var all = new TreeMap<String, String>();
        world.corrected.forEach((thing, of) -> {
            of.recorded.keySet().forEach(id -> all.put(id, thing));
            of.proposals.keySet().forEach(id -> all.put(id, thing));
        });
        return all;
    }

    private static Wish visibility(World world, Dice dice) {
        var all = all(world);
        var id = dice.one("cor", all.keySet());
        var any = thing(world, dice);
        var thing = dice.oneIn(20) ? any : all.getOrDefault(id, any);
        Predicate<World> isRecorded = now -> now.corrected(thing).recorded.containsKey(id);
        return Wishes.visibility(of(thing, "/" + id + "/visibility"), world, dice, id)
                .no(Refusal.NOT_FOUND, isRecorded.negate());
    }
}
