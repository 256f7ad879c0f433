package news.onrecord.command.walk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionId;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.Severity;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** A correction as a request says it, and why it has to be refused whoever says it. */
@NullUnmarked // what a history names need not be there
record Alleged(String thing, Correction said) {

    private static final Set<CorrectionKind> REWORDING = Set.of(
            CorrectionKind.REFILE, CorrectionKind.CORRECTION, CorrectionKind.CLARIFICATION, CorrectionKind.UPDATE);

    /** As a body says it. */
    Map<String, Object> body() {
        var body = new LinkedHashMap<String, Object>();
        body.put("origin", said.origin().name());
        body.put("kind", said.kind().name());
        put(body, "extent", said.extent());
        body.put("target", said.target().name());
        body.put("targetId", said.targetId());
        put(body, "severity", said.observed() && said.severity() == Severity.NOT_STATED ? null : said.severity());
        body.put("authority", said.authority().name());
        put(body, "authorityId", said.authorityId());
        put(body, "reason", SourceFacts.words(said.reason()));
        put(body, "amends", said.amends());
        for (var difference : said.differences()) {
            var before = SourceFacts.words(difference.before());
            var after = SourceFacts.words(difference.after());
            if (difference.concernsStatement() && said.target() == CorrectionTarget.CLAIM_TEXT) {
                put(body, "before", before);
                put(body, "after", after);
            } else {
                var field = new LinkedHashMap<String, Object>();
                field.put("field", difference.field());
                put(field, "before", before);
                put(field, "after", after);
                body.put("differences", List.of(field));
            }
        }
        return body;
    }

    private static void put(Map<String, Object> body, String name, @Nullable Object value) {
        if (value != null) {
            body.put(name, value.toString());
        }
    }

    /** Says why it has to be refused, by itself and after what came before. */
    void refuse(Wish wish) {
        var authority = said.authorityId();
        refuseClosed(wish);
        wish.no(Refusal.TARGET_UNKNOWN, now -> !isThere(now))
                .no(Refusal.SOURCE_UNKNOWN, now -> authority != null && !now.sources.containsKey(authority.value()))
                .no(Refusal.SOURCE_MERGED, now -> authority != null && now.isMergedSource(authority.value()))
                .no(Refusal.INVALID_VALUE, _ -> (said.extent() != null) != (said.kind() == CorrectionKind.RETRACTION))
                .no(Refusal.TARGET_UNKNOWN, now -> said.amends() != null && amended(now) == null)
                .no(Refusal.DOES_NOT_FOLLOW, now -> amended(now) != null && !isAmendment(said, amended(now)));
        if (!said.observed()) {
            refuseIssued(wish);
        }
    }

    private void refuseClosed(Wish wish) {
        ClaimWishes.notClosed(wish, thing)
                .no(
                        Refusal.ATTRIBUTION_VOID,
                        ClaimWishes.claim(
                                thing,
                                claim -> claim.attributions.containsKey(said.targetId())
                                        && claim.attributions.get(said.targetId()).isVoid));
    }

    private boolean isThere(World world) {
        return switch (said.target()) {
            case CLAIM_TEXT ->
                world.claims.containsKey(thing) && said.targetId().equals(thing);
            case ATTRIBUTION, QUOTE_WORDING, SOURCE_IDENTITY ->
                world.claims.containsKey(thing)
                        && world.claims.get(thing).attributions.containsKey(said.targetId());
            case REPORT -> world.reports.containsKey(thing) && said.targetId().equals(thing);
            case ASSESSMENT ->
                world.assessments.containsKey(thing) && said.targetId().equals(thing);
        };
    }

    private @Nullable Correction amended(World world) {
        return said.amends() == null
                ? null
                : world.corrected(thing).recorded.get(said.amends().value());
    }

    /** It repeats origin, kind, extent, target and authority. */
    private static boolean isAmendment(Correction said, Correction earlier) {
        return said.origin() == earlier.origin()
                && said.kind() == earlier.kind()
                && said.extent() == earlier.extent()
                && said.target() == earlier.target()
                && said.targetId().equals(earlier.targetId())
                && said.authority() == earlier.authority()
                && String.valueOf(said.authorityId()).equals(String.valueOf(earlier.authorityId()));
    }

    private void refuseIssued(Wish wish) {
        boolean owner = said.authority() == IssuingAuthority.OUTLET;
        boolean rewords = REWORDING.contains(said.kind());
        var differences = said.differences();
        boolean ofStatement = differences.stream().anyMatch(Difference::concernsStatement);
        wish.no(Refusal.INVALID_VALUE, _ -> said.severity() == Severity.NOT_STATED)
                .no(Refusal.MISSING_VALUE, _ -> said.reason() == null)
                .no(Refusal.INVALID_VALUE, _ -> owner && said.authorityId() != null)
                .no(Refusal.NOT_THE_OWNER, _ -> !owner && Corrected.takesTwo(said))
                .no(Refusal.MISSING_VALUE, _ -> rewords && differences.isEmpty() && said.amends() == null)
                .no(Refusal.INVALID_VALUE, _ -> !rewords && !differences.isEmpty() && !mayDiffer(ofStatement))
                .no(
                        Refusal.INVALID_VALUE,
                        _ -> rewords
                                && said.target() == CorrectionTarget.CLAIM_TEXT
                                && !differences.isEmpty()
                                && !ofStatement)
                .no(
                        Refusal.NOTHING_CORRECTED,
                        _ -> rewords && differences.stream().anyMatch(Alleged::isNothing))
                .no(
                        Refusal.STATEMENT_MOVED_ON,
                        ClaimWishes.claim(
                                thing,
                                claim -> Corrected.changesStatement(said)
                                        && !Text.of(claim.statement)
                                                .equals(differences.getFirst().before())))
                .no(
                        Refusal.DOES_NOT_FOLLOW,
                        now -> (said.amends() == null || !differences.isEmpty())
                                && WhatMayFollow.after(now.corrected(thing).state(said), said)
                                        .isEmpty());
    }

    /** What else a retraction concerns it may say, but not other words. */
    private boolean mayDiffer(boolean ofStatement) {
        return said.kind() == CorrectionKind.RETRACTION && !ofStatement;
    }

    private static boolean isNothing(Difference one) {
        return String.valueOf(one.before()).equals(String.valueOf(one.after()));
    }

    /** One of a thing, mostly right. */
    static Alleged of(World world, Dice dice, String thing, @Nullable CorrectionKind wanted) {
        var earlier = dice.oneIn(5) ? dice.any(world.corrected(thing).recorded.entrySet()) : null;
        if (earlier != null) {
            return new Alleged(thing, amending(dice, earlier.getKey(), earlier.getValue()));
        }
        boolean observed = wanted == null && dice.oneIn(5);
        var kind = wanted == null ? dice.of(CorrectionKind.values()) : wanted;
        var target = target(world, dice, thing);
        var authority = dice.oneIn(4) ? dice.of(IssuingAuthority.values()) : IssuingAuthority.OUTLET;
        boolean named = authority == IssuingAuthority.OUTLET ? dice.oneIn(30) : dice.oneIn(3);
        return new Alleged(
                thing,
                new Correction(
                        observed ? CorrectionOrigin.OBSERVED : CorrectionOrigin.ISSUED,
                        kind,
                        extent(dice, kind),
                        target.getKey(),
                        target.getValue(),
                        observed || dice.oneIn(40) ? Severity.NOT_STATED : Severity.MINOR,
                        authority,
                        named ? new SourceId(SourceWishes.any(world, dice)) : null,
                        null,
                        observed || dice.oneIn(40) ? null : Text.of(dice.words()),
                        differences(world, dice, thing, kind, target.getKey(), observed),
                        null,
                        null,
                        null,
                        dice.oneIn(60) ? new CorrectionId(dice.id("cor")) : null));
    }

    private static @Nullable CorrectionExtent extent(Dice dice, CorrectionKind kind) {
        return (kind == CorrectionKind.RETRACTION) == dice.oneIn(40) ? null : dice.of(CorrectionExtent.values());
    }

    /** The same of an earlier one; now and then with other words, or of another kind. */
    private static Correction amending(Dice dice, String id, Correction earlier) {
        return new Correction(
                earlier.origin(),
                dice.oneIn(10) ? CorrectionKind.REFILE : earlier.kind(),
                earlier.extent(),
                earlier.target(),
                earlier.targetId(),
                earlier.severity(),
                earlier.authority(),
                earlier.authorityId(),
                null,
                earlier.observed() ? null : Text.of(dice.words()),
                dice.oneIn(3) ? earlier.differences() : List.of(),
                null,
                null,
                null,
                new CorrectionId(id));
    }

    private static Map.Entry<CorrectionTarget, String> target(World world, Dice dice, String thing) {
        if (dice.oneIn(40)) {
            return Map.entry(dice.of(CorrectionTarget.values()), thing);
        }
        var claim = world.claims.get(thing);
        var attribution = claim == null || dice.oneIn(2) ? null : dice.any(claim.attributions.keySet());
        if (attribution != null) {
            return Map.entry(
                    dice.of(
                            CorrectionTarget.ATTRIBUTION,
                            CorrectionTarget.QUOTE_WORDING,
                            CorrectionTarget.SOURCE_IDENTITY),
                    attribution);
        }
        return Map.entry(
                thing.startsWith("clm")
                        ? CorrectionTarget.CLAIM_TEXT
                        : thing.startsWith("rep") ? CorrectionTarget.REPORT : CorrectionTarget.ASSESSMENT,
                thing);
    }

    private static List<Difference> differences(
            World world, Dice dice, String thing, CorrectionKind kind, CorrectionTarget target, boolean observed) {
        if (dice.oneIn(25) || (!REWORDING.contains(kind) && !dice.oneIn(25))) {
            return List.of();
        }
        var after = Text.of(dice.words());
        if (target != CorrectionTarget.CLAIM_TEXT) {
            return List.of(new Difference("cue", Text.of(dice.words()), after));
        }
        var claim = world.claims.get(thing);
        var before = Text.of(claim == null || dice.oneIn(12) ? dice.words() : claim.statement);
        return List.of(new Difference(Difference.STATEMENT, observed && dice.oneIn(2) ? null : before, after));
    }
}
