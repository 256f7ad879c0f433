package news.onrecord.command.walk;

import java.util.List;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.command.source.SealIdentity;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.NullUnmarked;

/** What is said of who sources are: that two are one, that they are not after all, who a confidential one is. */
@NullUnmarked // what a history names need not be there
final class MergerWishes {

    static final List<Wishes.Maker> ALL = List.of(MergerWishes::merge, MergerWishes::unmerge, MergerWishes::seal);

    private MergerWishes() {}

    private static Wish merge(World world, Dice dice) {
        var id = SourceWishes.any(world, dice);
        var alike = world.sources.keySet().stream()
                .filter(one ->
                        world.sources.containsKey(id) && world.sources.get(one).isLike(world.sources.get(id)))
                .toList();
        var into = dice.oneIn(4) ? SourceWishes.any(world, dice) : dice.one("src", alike);
        return Wishes.reason(SourceWishes.notMerged(new Wish("/api/sources/" + id + "/merger"), id), dice)
                .say("survivorId", into)
                .brings("SourceMerged")
                .no(Refusal.NOT_FOUND, now -> !now.sources.containsKey(id))
                .no(Refusal.SOURCE_UNKNOWN, now -> !now.sources.containsKey(into))
                .no(Refusal.INVALID_VALUE, _ -> id.equals(into))
                .no(
                        Refusal.NOTHING_CHANGED,
                        now -> now.sources.containsKey(id) && into.equals(now.sources.get(id).mergedInto))
                .no(Refusal.SOURCE_MERGED, now -> now.isMergedSource(into))
                .no(
                        Refusal.NOT_MERGEABLE,
                        now -> now.sources.containsKey(id)
                                && now.sources.containsKey(into)
                                && !now.sources.get(id).isLike(now.sources.get(into)));
    }

    private static Wish unmerge(World world, Dice dice) {
        var merged =
                world.sources.keySet().stream().filter(world::isMergedSource).toList();
        var id = dice.oneIn(4) ? SourceWishes.any(world, dice) : dice.one("src", merged);
        return Wishes.reason(new Wish("/api/sources/" + id + "/merger/reversal"), dice)
                .brings("SourceUnmerged")
                .no(Refusal.NOT_FOUND, now -> !now.sources.containsKey(id))
                .no(Refusal.NOTHING_CHANGED, now -> now.sources.containsKey(id) && !now.isMergedSource(id));
    }

    /** The door of it keeps the key, which is no matter of the ledger's rules. */
    private static Wish seal(World world, Dice dice) {
        var id = SourceWishes.any(world, dice);
        var desk = dice.of("Politics", "Sport");
        var by = dice.oneIn(4) ? "Sport" : desk;
        var command = new SealIdentity(new SourceId(id), by, desk, "9f86d081884c7d65", Text.of("AAEC"));
        return SourceWishes.notMerged(Wish.of(command), id)
                .brings("IdentitySealed")
                .no(Refusal.NOT_FOUND, now -> !now.sources.containsKey(id))
                .no(Refusal.NOT_ALLOWED, now -> {
                    var source = now.sources.get(id);
                    return source != null && !by.equals(source.desk == null ? desk : source.desk);
                });
    }
}
