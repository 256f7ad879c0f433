package news.onrecord.command.walk;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import org.jspecify.annotations.NullUnmarked;

/** How reviewers rate claims, and on which scales. */
@NullUnmarked // what a history names need not be there
final class AssessmentWishes {

    static final List<Wishes.Maker> ALL = List.of(
            AssessmentWishes::assess,
            AssessmentWishes::assess,
            AssessmentWishes::revise,
            AssessmentWishes::revoke,
            AssessmentWishes::visibility,
            AssessmentWishes::define,
            AssessmentWishes::reviseScale);

    private AssessmentWishes() {}

    private static String any(World world, Dice dice) {
        return dice.one("asm", world.assessments.keySet());
    }

    private static Wish assess(World world, Dice dice) {
        var id = dice.fresh("asm", world.assessments.keySet());
        var claim = ClaimWishes.open(world, dice);
        var source = dice.oneIn(3) ? SourceWishes.any(world, dice) : null;
        var name = source == null && !dice.oneIn(30) ? "annotator" : null;
        var author = source == null ? name == null ? Map.of() : Map.of("name", name) : Map.of("sourceId", source);
        var wish = ClaimWishes.notClosed(ClaimWishes.of(claim, "/assessments"), claim)
                .say("id", id)
                .say("author", author)
                .brings("ClaimAssessed")
                .no(Refusal.ALREADY_RECORDED, now -> now.assessments.containsKey(id))
                .no(Refusal.MISSING_VALUE, _ -> source == null && name == null)
                .no(Refusal.SOURCE_UNKNOWN, now -> source != null && !now.sources.containsKey(source))
                .no(Refusal.SOURCE_MERGED, now -> source != null && now.isMergedSource(source));
        rating(wish, world, dice);
        return Wishes.audience(wish, world, dice);
    }

    /** One of the ways in which a rating is said, and what of it is refused. */
    private static void rating(Wish wish, World world, Dice dice) {
        switch (dice.below(4)) {
            case 0 -> {
                var label = dice.of("SUPPORTED", "REFUTED", "UNVERIFIED", "DOUBTFUL");
                wish.say("label", label).no(Refusal.INVALID_VALUE, _ -> label.equals("DOUBTFUL"));
            }
            case 1 -> numbers(wish, dice);
            case 2 -> onScale(wish, world, dice);
            default -> {
                boolean isSaid = !dice.oneIn(10);
                wish.sayIf("alternateName", isSaid ? "Not so." : null).no(Refusal.MISSING_VALUE, _ -> !isSaid);
            }
        }
        var evidence = dice.oneIn(4) ? ClaimWishes.any(world, dice) : null;
        if (evidence != null) {
            wish.say("evidence", List.of(Map.of("thingId", evidence)))
                    .no(Refusal.NOT_ON_RECORD, now -> !now.knows(evidence));
        }
    }

    private static void numbers(Wish wish, Dice dice) {
        int value = dice.below(8);
        Integer best = dice.of(null, 3, 10);
        wish.say("ratingValue", value)
                .sayIf("bestRating", best)
                .no(Refusal.RATING_OUT_OF_BOUNDS, _ -> value < 1 || value > (best == null ? 5 : best));
    }

    private static void onScale(Wish wish, World world, Dice dice) {
        var scale = dice.one("scl", world.scales.keySet());
        Integer revision = dice.of(null, 1, 2);
        var label = dice.of("MOSTLY_TRUE", "PANTS_ON_FIRE");
        wish.say("scale", revision == null ? Map.of("scaleId", scale) : Map.of("scaleId", scale, "revision", revision))
                .say("label", label)
                .no(Refusal.NOT_ON_RECORD, now -> {
                    var known = now.scales.get(scale);
                    return known == null || (revision != null && revision > known.revisions.size());
                })
                .no(Refusal.INVALID_VALUE, now -> {
                    var known = now.scales.get(scale);
                    return known != null
                            && (revision == null || revision <= known.revisions.size())
                            && !known.has(revision == null ? known.revisions.size() : revision, label);
                });
    }

    private static Wish of(String id, String task) {
        return new Wish("/api/assessments/" + id + task).no(Refusal.NOT_FOUND, now -> !now.assessments.containsKey(id));
    }

    private static Predicate<World> isRevoked(String id) {
        return now -> now.assessments.containsKey(id) && now.assessments.get(id).revoked;
    }

    private static Wish revise(World world, Dice dice) {
        var id = any(world, dice);
        var wish = of(id, "/revisions")
                .brings("AssessmentRevised")
                .no(Refusal.ASSESSMENT_REVOKED, isRevoked(id))
                .no(
                        Refusal.CLAIM_VOID,
                        now -> now.assessments.containsKey(id) && now.claims.get(now.assessments.get(id).claim).isVoid);
        rating(wish, world, dice);
        return wish;
    }

    private static Wish revoke(World world, Dice dice) {
        var id = any(world, dice);
        return Wishes.reason(of(id, "/revocation"), dice)
                .brings("AssessmentRevoked")
                .no(Refusal.ASSESSMENT_REVOKED, isRevoked(id));
    }

    private static Wish visibility(World world, Dice dice) {
        var id = any(world, dice);
        return Wishes.visibility(of(id, "/visibility"), world, dice, id);
    }

    private static Wish define(World world, Dice dice) {
        var id = dice.fresh("scl", world.scales.keySet());
        return scale(new Wish("/api/scales"), dice)
                .say("id", id)
                .brings("ScaleDefined")
                .no(Refusal.ALREADY_RECORDED, now -> now.scales.containsKey(id));
    }

    private static Wish reviseScale(World world, Dice dice) {
        var id = dice.one("scl", world.scales.keySet());
        return scale(new Wish("/api/scales/" + id + "/revisions"), dice)
                .brings("ScaleRevised")
                .no(Refusal.NOT_FOUND, now -> !now.scales.containsKey(id));
    }

    private static Wish scale(Wish wish, Dice dice) {
        int number = dice.below(7);
        var label = dice.of("MOSTLY_TRUE", "MOSTLY_TRUE", "PANTS_ON_FIRE", "REFUTED");
        var labels = dice.oneIn(10)
                ? List.of(Map.of("label", label), Map.of("label", label))
                : List.of(Map.of("label", label, "ratingValue", number));
        return wish.say("name", "Ours")
                .say("labels", labels)
                .no(Refusal.INVALID_VALUE, _ -> label.equals("REFUTED") || labels.size() > 1)
                .no(Refusal.RATING_OUT_OF_BOUNDS, _ -> labels.size() == 1 && (number < 1 || number > 5));
    }
}
