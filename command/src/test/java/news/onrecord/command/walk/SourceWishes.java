package news.onrecord.command.walk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.source.AliasKind;
import news.onrecord.source.Reliability;
import news.onrecord.source.SourceKind;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is said of sources, but for their mergers. */
@NullUnmarked // what a history names need not be there
final class SourceWishes {

    static final List<Wishes.Maker> ALL = List.of(
            SourceWishes::register,
            SourceWishes::rename,
            SourceWishes::note,
            SourceWishes::alias,
            SourceWishes::removeAlias,
            SourceWishes::affiliate,
            SourceWishes::endAffiliation,
            SourceWishes::grade,
            SourceWishes::visibility);

    private SourceWishes() {}

    static String any(World world, Dice dice) {
        return dice.one("src", world.sources.keySet());
    }

    /** Of few kinds, so that some can be merged. */
    static Wish register(World world, Dice dice) {
        var kind = dice.of(
                SourceKind.ARTICLE_AUTHOR,
                SourceKind.ARTICLE_AUTHOR,
                SourceKind.PERSON,
                SourceKind.PERSON,
                SourceKind.GROUP,
                dice.of(SourceKind.values()));
        return register(world, dice, kind);
    }

    static Wish registerAuthor(World world, Dice dice) {
        return register(world, dice, SourceKind.ARTICLE_AUTHOR);
    }

    private static Wish register(World world, Dice dice, SourceKind kind) {
        var id = dice.fresh("src", world.sources.keySet());
        var wish = new Wish("/api/sources")
                .say("id", id)
                .say("kind", kind.name())
                .say("name", dice.words())
                .brings("SourceRegistered")
                .no(Refusal.ALREADY_RECORDED, now -> now.sources.containsKey(id));
        return Wishes.audience(wish, world, dice);
    }

    private static Wish of(String id, String task) {
        return new Wish("/api/sources/" + id + task).no(Refusal.NOT_FOUND, now -> !now.sources.containsKey(id));
    }

    static Wish notMerged(Wish wish, String id) {
        return wish.no(Refusal.SOURCE_MERGED, now -> now.isMergedSource(id));
    }

    private static Wish rename(World world, Dice dice) {
        var id = any(world, dice);
        var name = dice.words();
        return of(id, "/name")
                .say("name", name)
                .brings("SourceRenamed")
                .no(
                        Refusal.NOTHING_CHANGED,
                        now -> is(now, id) && now.sources.get(id).name.equals(name));
    }

    private static boolean is(World world, String id) {
        return world.sources.containsKey(id);
    }

    private static Wish note(World world, Dice dice) {
        var id = any(world, dice);
        var note = dice.oneIn(3) ? null : dice.words();
        return of(id, "/note")
                .say("note", note)
                .brings("SourceNoted")
                .maybe(Refusal.NOTHING_CHANGED, now -> !is(now, id))
                .no(Refusal.NOTHING_CHANGED, now -> is(now, id) && Objects.equals(now.sources.get(id).note, note));
    }

    private static Wish alias(World world, Dice dice) {
        var id = any(world, dice);
        var alias = dice.fresh("als", aliases(world).keySet());
        return notMerged(of(id, "/aliases"), id)
                .say("id", alias)
                .say("alias", dice.words())
                .say("kind", dice.of(AliasKind.values()).name())
                .brings("SourceAliasAdded")
                .no(Refusal.ALREADY_RECORDED, now -> now.introduced.contains(alias));
    }

    /** Of whom each alias is, also those that were removed. */
    private static Map<String, String> aliases(World world) {
        var all = new TreeMap<String, String>();
        world.sources.forEach((id, source) -> {
            source.aliases.forEach(alias -> all.put(alias, id));
            source.aliasesRemoved.forEach(alias -> all.put(alias, id));
        });
        return all;
    }

    private static Wish removeAlias(World world, Dice dice) {
        var aliases = aliases(world);
        var alias = dice.one("als", aliases.keySet());
        var id = dice.oneIn(15) ? any(world, dice) : aliases.getOrDefault(alias, any(world, dice));
        return of(id, "/aliases/" + alias + "/removal")
                .brings("SourceAliasRemoved")
                .no(
                        Refusal.NOTHING_CHANGED,
                        now -> is(now, id) && now.sources.get(id).aliasesRemoved.contains(alias))
                .no(
                        Refusal.NOT_FOUND,
                        now -> is(now, id)
                                && !now.sources.get(id).aliases.contains(alias)
                                && !now.sources.get(id).aliasesRemoved.contains(alias));
    }

    private static @Nullable String date(Dice dice) {
        return dice.of(null, "2010", "2015-03", "2020-11-05", "2031");
    }

    private static boolean isBackwards(@Nullable PartialDate from, @Nullable PartialDate to) {
        return from != null
                && to != null
                && from.date() != null
                && to.date() != null
                && Integer.parseInt(to.date().substring(0, 4))
                        < Integer.parseInt(from.date().substring(0, 4));
    }

    private static @Nullable PartialDate partial(@Nullable String date) {
        return date == null ? null : PartialDate.of(date);
    }

    private static Wish affiliate(World world, Dice dice) {
        var id = any(world, dice);
        var affiliation = dice.fresh("aff", affiliations(world).keySet());
        var collectives = world.sources.keySet().stream()
                .filter(one -> world.sources.get(one).isCollective())
                .toList();
        var with = dice.oneIn(8) ? any(world, dice) : dice.one("src", collectives);
        var from = date(dice);
        var to = date(dice);
        return notMerged(of(id, "/affiliations"), id)
                .say("id", affiliation)
                .say("organisationId", with)
                .sayIf("from", from)
                .sayIf("to", to)
                .brings("SourceAffiliated")
                .no(Refusal.ALREADY_RECORDED, now -> now.introduced.contains(affiliation))
                .no(Refusal.SOURCE_UNKNOWN, now -> !is(now, with))
                .no(Refusal.INVALID_VALUE, _ -> with.equals(id))
                .no(
                        Refusal.NOT_AN_ORGANISATION,
                        now -> is(now, with) && !now.sources.get(with).isCollective())
                .no(Refusal.SOURCE_MERGED, now -> now.isMergedSource(with))
                .no(Refusal.ENDS_BEFORE_IT_BEGINS, _ -> isBackwards(partial(from), partial(to)));
    }

    private static Map<String, String> affiliations(World world) {
        var all = new TreeMap<String, String>();
        world.sources.forEach((id, source) -> source.affiliations.keySet().forEach(one -> all.put(one, id)));
        return all;
    }

    private static Wish endAffiliation(World world, Dice dice) {
        var affiliations = affiliations(world);
        var affiliation = dice.one("aff", affiliations.keySet());
        var id = dice.oneIn(15) ? any(world, dice) : affiliations.getOrDefault(affiliation, any(world, dice));
        var to = date(dice);
        return of(id, "/affiliations/" + affiliation + "/end")
                .sayIf("to", to)
                .brings("SourceAffiliationEnded")
                .no(Refusal.NOT_FOUND, now -> is(now, id) && spell(now, id, affiliation) == null)
                .no(Refusal.NOTHING_CHANGED, now -> {
                    var spell = spell(now, id, affiliation);
                    return spell != null
                            && spell.to() != null
                            && Objects.equals(spell.to().date(), to);
                })
                .no(Refusal.ENDS_BEFORE_IT_BEGINS, now -> {
                    var spell = spell(now, id, affiliation);
                    return spell != null && isBackwards(spell.from(), partial(to));
                });
    }

    private static SourceFacts.@Nullable Spell spell(World world, String id, String affiliation) {
        return is(world, id) ? world.sources.get(id).affiliations.get(affiliation) : null;
    }

    private static Wish grade(World world, Dice dice) {
        var id = any(world, dice);
        var grade = dice.of(Reliability.values());
        return Wishes.reason(notMerged(of(id, "/reliability"), id), dice)
                .say("grade", grade.name())
                .brings("ReliabilityGraded")
                .no(Refusal.INVALID_VALUE, _ -> grade == Reliability.NOT_EXAMINED)
                .no(Refusal.NOTHING_CHANGED, now -> is(now, id) && now.sources.get(id).reliability == grade);
    }

    private static Wish visibility(World world, Dice dice) {
        var id = any(world, dice);
        return Wishes.visibility(of(id, "/visibility"), world, dice, id);
    }
}
