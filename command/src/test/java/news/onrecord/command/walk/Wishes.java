package news.onrecord.command.walk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import news.onrecord.Refusal;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What somebody in the newsroom may want next: mostly something that can be, now and then something that cannot. */
@NullUnmarked // what a history names need not be there
final class Wishes {

    /** One sort of wish, made for what is on record now. */
    @FunctionalInterface
    interface Maker {
        Wish make(World world, Dice dice);
    }

    private static final List<Maker> ALL = Stream.of(
                    SourceWishes.ALL,
                    MergerWishes.ALL,
                    ReportWishes.ALL,
                    ClaimWishes.ALL,
                    AttributionWishes.ALL,
                    RelationWishes.ALL,
                    CorrectionWishes.ALL,
                    ProposalWishes.ALL,
                    AssessmentWishes.ALL,
                    ComplaintWishes.ALL,
                    ReceiverWishes.ALL)
            .flatMap(List::stream)
            .toList();

    private Wishes() {}

    /** The first of a history are what the others need. */
    static Wish next(World world, Dice dice) {
        var maker = beginning(world, dice);
        var wish = (maker == null ? dice.of(ALL) : maker).make(world, dice);
        if (dice.oneIn(3)) {
            wish.after(Duration.ofMinutes(1 + dice.below(25)));
        }
        if (dice.oneIn(8)) {
            wish.from(dice.oneIn(2) ? Wish.Memory.EVENTS : Wish.Memory.SNAPSHOTS);
        }
        return wish;
    }

    private static @Nullable Maker beginning(World world, Dice dice) {
        if (world.sources.isEmpty()) {
            return SourceWishes::registerAuthor;
        }
        if (world.sources.size() < 6) {
            return SourceWishes::register;
        }
        if (world.reports.size() < 3 && dice.oneIn(2)) {
            return ReportWishes::file;
        }
        return world.claims.size() < 4 && dice.oneIn(2) ? ClaimWishes::record : null;
    }

    /** Says who may read what is recorded, or nothing; and what of that is refused. */
    static Wish audience(Wish wish, World world, Dice dice) {
        return audience(wish, world, dice, true);
    }

    /**
     * The same.
     *
     * @param now whether it holds once this is recorded, and not only when it is approved
     */
    static Wish audience(Wish wish, World world, Dice dice, boolean now) {
        var visibility = dice.of(null, null, null, "DESK", "PARTNERS", "PUBLIC");
        wish.sayIf("visibility", visibility);
        boolean isDesk = visibility == null || visibility.equals("DESK");
        if (!isDesk && now) {
            wish.brings("VisibilityChanged");
        }
        var embargo = embargo(wish, world, dice, isDesk ? 12 : 4);
        return wish.no(Refusal.INVALID_VALUE, _ -> isDesk && embargo != null);
    }

    /** The same, of something that is on record. */
    static Wish visibility(Wish wish, World world, Dice dice, String thing) {
        var visibility = dice.of("DESK", "PARTNERS", "PUBLIC");
        wish.say("visibility", visibility).brings("VisibilityChanged");
        var embargo = embargo(wish, world, dice, 5);
        return wish.no(Refusal.INVALID_VALUE, _ -> visibility.equals("DESK") && embargo != null)
                .no(Refusal.NOTHING_CHANGED, now -> now.audience(thing).equals(World.audience(visibility, embargo)));
    }

    private static @Nullable Instant embargo(Wish wish, World world, Dice dice, int seldom) {
        var embargo = dice.oneIn(seldom) ? world.now.plus(Duration.ofHours(dice.of(-1, 1, 48, 72))) : null;
        if (embargo != null) {
            wish.say("embargoedUntil", embargo.toString());
            wish.no(Refusal.EMBARGO_PASSED, now -> !embargo.isAfter(now.now));
        }
        return embargo;
    }

    /** Says why, which is now and then left out. */
    static Wish reason(Wish wish, Dice dice) {
        boolean isMissing = dice.oneIn(60);
        return isMissing ? wish.no(Refusal.MISSING_VALUE, _ -> true) : wish.say("reason", dice.words());
    }
}
