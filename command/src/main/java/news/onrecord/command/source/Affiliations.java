package news.onrecord.command.source;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.source.SourceAffiliated;
import news.onrecord.source.SourceAffiliationEnded;
import news.onrecord.source.SourceKind;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.jspecify.annotations.Nullable;

/** What a source remembers of its affiliations: from when until when each lasts, as dates. Part of its snapshot. */
final class Affiliations {

    private static final Set<SourceKind> ORGANISATIONS =
            Set.of(SourceKind.ORGANISATION, SourceKind.NEWS_ORGANISATION, SourceKind.GROUP);

    /**
     * How long an affiliation lasts.
     *
     * @param hasEnded whether its end was ever said, known or not
     */
    record Spell(@Nullable String from, @Nullable String to, boolean hasEnded) {}

    private Map<String, Spell> spells = new HashMap<>();

    void decide(AffiliateSource command) {
        if (spells.containsKey(command.affiliationId().value())) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED,
                    command.affiliationId() + " is on record already; nothing was recorded again.");
        }
        checkOrganisation(command);
        refuseBackwards(command.from(), command.to());
        AggregateLifecycle.apply(new SourceAffiliated(
                command.sourceId(),
                command.affiliationId(),
                command.organisationId(),
                command.role(),
                command.from(),
                command.to()));
    }

    private static void checkOrganisation(AffiliateSource command) {
        var named = command.organisationId();
        var organisation = command.organisation();
        if (organisation == null) {
            throw new Refused(Refusal.SOURCE_UNKNOWN, "'organisationId' is " + named + ", which is not on record.");
        }
        if (named.equals(command.sourceId())) {
            throw new Refused(Refusal.INVALID_VALUE, "'organisationId' is the source itself: name another.");
        }
        if (!ORGANISATIONS.contains(organisation.kind())) {
            throw new Refused(
                    Refusal.NOT_AN_ORGANISATION,
                    "'organisationId' is " + named + ", of kind " + organisation.kind()
                            + ": it has to be an ORGANISATION, a NEWS_ORGANISATION or a GROUP.");
        }
        if (organisation.survivor() != null) {
            throw new Refused(
                    Refusal.SOURCE_MERGED,
                    "'organisationId' is " + named + ", which is merged into " + organisation.survivor()
                            + ". Name that one.");
        }
    }

    void decide(EndAffiliation command) {
        var spell = spells.get(command.affiliationId().value());
        if (spell == null) {
            throw new Refused(
                    Refusal.NOT_FOUND, command.affiliationId() + " is no affiliation of " + command.sourceId() + ".");
        }
        var to = command.to();
        if (spell.hasEnded() && (to == null || to.asPrinted() == null) && Objects.equals(spell.to(), date(to))) {
            throw new Refused(
                    Refusal.NOTHING_CHANGED,
                    command.affiliationId() + " has ended like that already; nothing was recorded again.");
        }
        refuseBackwards(spell.from() == null ? null : PartialDate.of(spell.from()), to);
        AggregateLifecycle.apply(new SourceAffiliationEnded(command.sourceId(), command.affiliationId(), to));
    }

    private static void refuseBackwards(@Nullable PartialDate from, @Nullable PartialDate to) {
        if (from != null && to != null && to.isOverBefore(from)) {
            throw new Refused(
                    Refusal.ENDS_BEFORE_IT_BEGINS,
                    "'to' is " + to.date() + ", but the affiliation begins " + from.date() + ".");
        }
    }

    private static @Nullable String date(@Nullable PartialDate time) {
        return time == null ? null : time.date();
    }

    void evolve(SourceAffiliated event) {
        spells.put(event.affiliationId().value(), new Spell(date(event.from()), date(event.to()), event.to() != null));
    }

    void evolve(SourceAffiliationEnded event) {
        spells.computeIfPresent(
                event.affiliationId().value(), (_, spell) -> new Spell(spell.from(), date(event.to()), true));
    }
}
