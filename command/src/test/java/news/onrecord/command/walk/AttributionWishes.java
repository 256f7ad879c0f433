package news.onrecord.command.walk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import news.onrecord.attribution.Credibility;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportVersionId;
import org.jspecify.annotations.NullUnmarked;

/** What is said of where reports carry a claim. */
@NullUnmarked // what a history names need not be there
final class AttributionWishes {

    static final List<Wishes.Maker> ALL = List.of(
            AttributionWishes::attribute,
            AttributionWishes::attribute,
            AttributionWishes::attribute,
            AttributionWishes::amend,
            AttributionWishes::grade,
            AttributionWishes::grade,
            AttributionWishes::dispute,
            AttributionWishes::withdrawDispute,
            AttributionWishes::markAsError,
            AttributionWishes::visibility);

    private AttributionWishes() {}

    static ReportVersionId version(String report, int version) {
        return new ReportVersionId(new ReportId(report), version);
    }

    /** Of which claim each attribution is. */
    static Map<String, String> all(World world) {
        var all = new TreeMap<String, String>();
        world.claims.forEach((id, claim) -> claim.attributions.keySet().forEach(one -> all.put(one, id)));
        return all;
    }

    private static Wish attribute(World world, Dice dice) {
        var id = ClaimWishes.open(world, dice);
        var attribution = dice.fresh("att", all(world).keySet());
        var spoken = Spoken.by(dice, world, null);
        var wish = ClaimWishes.notClosed(ClaimWishes.of(id, "/attributions"), id)
                .say("id", attribution)
                .brings("ClaimAttributed")
                .no(Refusal.ALREADY_RECORDED, now -> now.introduced.contains(attribution));
        spoken.body().forEach(wish::say);
        spoken.refuse(wish);
        Wishes.audience(wish, world, dice);
        var visibility = wish.body().get("visibility");
        return wish.no(
                Refusal.OFF_THE_RECORD,
                _ -> spoken.isOffTheRecord() && visibility != null && !visibility.equals("DESK"));
    }

    private record Chosen(String claim, String attribution) {
        static Chosen by(World world, Dice dice) {
            var all = all(world);
            var attribution = dice.one("att", all.keySet());
            var any = ClaimWishes.any(world, dice);
            return new Chosen(dice.oneIn(15) ? any : all.getOrDefault(attribution, any), attribution);
        }

        Wish wish(String task) {
            return ClaimWishes.notVoid(of(task), claim)
                    .no(Refusal.ATTRIBUTION_VOID, is(attribution -> attribution.isVoid));
        }

        Wish of(String task) {
            return ClaimWishes.of(claim, "/attributions/" + attribution + task)
                    .no(Refusal.NOT_FOUND, ClaimWishes.claim(claim, of -> !of.attributions.containsKey(attribution)));
        }

        Predicate<World> is(Predicate<AttributionFacts> when) {
            return ClaimWishes.claim(
                    claim,
                    of -> of.attributions.containsKey(attribution) && when.test(of.attributions.get(attribution)));
        }
    }

    private static Wish amend(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        var known = world.claims.containsKey(chosen.claim())
                ? world.claims.get(chosen.claim()).attributions.get(chosen.attribution())
                : null;
        var spoken = Spoken.by(dice, world, known == null ? null : known.report);
        var wish = Wishes.reason(chosen.wish("/amendments"), dice)
                .say("attribution", spoken.body())
                .brings("AttributionAmended")
                .no(Refusal.INVALID_VALUE, chosen.is(said -> !said.report.equals(spoken.report())))
                .no(
                        Refusal.OFF_THE_RECORD,
                        now -> spoken.isOffTheRecord()
                                && chosen.is(_ -> true).test(now)
                                && !now.audience(chosen.attribution()).equals("DESK"));
        spoken.refuse(wish);
        return wish.no(
                        Refusal.NOT_CORROBORATED,
                        chosen.is(said -> said.credibility == Credibility.CONFIRMED && !said.isSaidBy(spoken)))
                .no(
                        Refusal.CONFIRMS_ANOTHER,
                        ClaimWishes.claim(
                                chosen.claim(),
                                claim -> claim.attributions.containsKey(chosen.attribution())
                                        && !claim.attributions
                                                .get(chosen.attribution())
                                                .isSaidBy(spoken)
                                        && AttributionFacts.isSupport(claim, chosen.attribution())));
    }

    private static Wish grade(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        var grade = dice.of(Credibility.CONFIRMED, dice.of(Credibility.values()));
        return Wishes.reason(chosen.wish("/credibility"), dice)
                .say("credibility", grade.name())
                .brings("AttributionGraded")
                .no(Refusal.NOTHING_CHANGED, chosen.is(said -> said.credibility == grade))
                .no(Refusal.NOT_CORROBORATED, now -> grade == Credibility.CONFIRMED && !isCorroborated(now, chosen));
    }

    private static boolean isCorroborated(World world, Chosen chosen) {
        var claim = world.claims.get(chosen.claim());
        var own = claim == null ? null : claim.attributions.get(chosen.attribution());
        return own != null
                && claim.attributions.entrySet().stream()
                        .filter(other -> !other.getKey().equals(chosen.attribution()))
                        .anyMatch(other -> own.isConfirmedBy(world, other.getValue()));
    }

    private static Wish dispute(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        var known = world.claims.containsKey(chosen.claim())
                ? world.claims.get(chosen.claim()).attributions.get(chosen.attribution())
                : null;
        var source = known == null || dice.oneIn(8) ? SourceWishes.any(world, dice) : dice.of(known.chain);
        var dispute = dice.fresh("dis", disputes(world).keySet());
        return chosen.wish("/disputes")
                .say("id", dispute)
                .say("sourceId", source)
                .say("words", dice.words())
                .brings("AttributionDisputed")
                .no(Refusal.ALREADY_RECORDED, now -> now.introduced.contains(dispute))
                .no(
                        Refusal.NOT_IN_CHAIN,
                        now -> chosen.is(said -> !said.isOf(now, source)).test(now));
    }

    private static Map<String, Chosen> disputes(World world) {
        var all = new TreeMap<String, Chosen>();
        world.claims.forEach((id, claim) -> claim.attributions.forEach((attribution, said) -> {
            var disputes = new ArrayList<>(said.disputes);
            disputes.addAll(said.disputesWithdrawn);
            disputes.forEach(dispute -> all.put(dispute, new Chosen(id, attribution)));
        }));
        return all;
    }

    private static Wish withdrawDispute(World world, Dice dice) {
        var disputes = disputes(world);
        var dispute = dice.one("dis", disputes.keySet());
        var any = Chosen.by(world, dice);
        var chosen = dice.oneIn(15) ? any : disputes.getOrDefault(dispute, any);
        return Wishes.reason(chosen.of("/disputes/" + dispute + "/withdrawal"), dice)
                .brings("DisputeWithdrawn")
                .no(Refusal.NOTHING_CHANGED, chosen.is(said -> said.disputesWithdrawn.contains(dispute)))
                .no(
                        Refusal.NOT_FOUND,
                        chosen.is(
                                said -> !said.disputes.contains(dispute) && !said.disputesWithdrawn.contains(dispute)));
    }

    private static Wish markAsError(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        return Wishes.reason(chosen.wish("/void"), dice)
                .brings("AttributionVoided")
                .no(
                        Refusal.CONFIRMS_ANOTHER,
                        ClaimWishes.claim(
                                chosen.claim(),
                                claim -> claim.attributions.containsKey(chosen.attribution())
                                        && AttributionFacts.isSupport(claim, chosen.attribution())));
    }

    private static Wish visibility(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        var wish = Wishes.visibility(chosen.of("/visibility"), world, dice, chosen.attribution());
        var visibility = String.valueOf(wish.body().get("visibility"));
        return wish.no(Refusal.OFF_THE_RECORD, chosen.is(said -> said.everOffTheRecord && !visibility.equals("DESK")));
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static boolean isTwice(List<String> some) {
        return Set.copyOf(some).size() < some.size();
    }
}
