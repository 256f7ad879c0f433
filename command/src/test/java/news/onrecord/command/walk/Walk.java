package news.onrecord.command.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.ledger.RecordedEvent;

/** Goes through histories step by step, and holds each answer and each event against the documents. */
final class Walk {

    private static final Pattern STREAM =
            Pattern.compile("(src|rep|clm|asm|scl|cpl|rcv)_[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST_EVENTS_OF_A_COMMAND = 10;

    private final Newsroom newsroom;
    private final Met met;
    private World world = new World();

    Walk(Newsroom newsroom, Met met) {
        this.newsroom = newsroom;
        this.met = met;
    }

    /** A history of that seed; tells the shortest one that goes wrong like it, if it goes wrong. */
    void history(long seed, int steps) {
        var dice = new Dice(seed);
        var told = new ArrayList<Wish>();
        begin();
        try {
            for (int step = 0; step < steps; step++) {
                told.add(Wishes.next(world, dice));
                step(told.getLast());
            }
            Replays.check(newsroom);
        } catch (Exception | AssertionError wrong) {
            throw new AssertionError(
                    "The history of seed " + seed + " goes wrong at step " + told.size() + ": " + wrong.getMessage()
                            + "\nThe shortest that does:\n" + Shortest.of(told, this::isWrong),
                    wrong);
        }
    }

    private void begin() {
        newsroom.begin();
        world = new World();
    }

    /** Whether a history goes wrong at its last step, and not before. */
    private boolean isWrong(List<Wish> told) {
        begin();
        try {
            for (var wish : told.subList(0, told.size() - 1)) {
                step(wish);
            }
        } catch (Exception | AssertionError another) {
            return false;
        }
        try {
            step(told.getLast());
            Replays.check(newsroom);
            return false;
        } catch (Exception | AssertionError wrong) {
            return true;
        }
    }

    private void step(Wish wish) throws Exception {
        newsroom.hours.pass(wish.later());
        world.now = newsroom.hours.instant();
        remember(wish);
        var must = wish.reasons(world, true);
        var may = wish.reasons(world, false);
        int before = newsroom.ledger.size();
        var answer = newsroom.say(wish, met.doors);
        met.steps++;
        if (answer.isPresent()) {
            refused(wish, answer.get(), must.contains(answer.get()) || may.contains(answer.get()), must);
            Law.holds(newsroom.ledger.size() == before, "what is refused puts something on record: ", wish);
        } else {
            Law.holds(must.isEmpty(), "this is recorded, and has to be refused for ", must, ": ", wish);
            recorded(wish, before);
        }
    }

    private void refused(Wish wish, Refusal refusal, boolean isExpected, Object must) {
        Law.holds(isExpected, "this is refused with ", refusal, ", and not for any of ", must, ": ", wish);
        met.refusal(refusal);
    }

    private void recorded(Wish wish, int before) {
        var events = newsroom.axon.reader().after(before - 1L, MOST_EVENTS_OF_A_COMMAND);
        for (var event : events) {
            world.evolve(event.stream(), event.sequence(), event.event());
            met.event(event.event());
        }
        Law.holds(before + events.size() == newsroom.ledger.size(), "events are missing of ", wish);
        var names = events.stream()
                .map(RecordedEvent::event)
                .map(event -> event.getClass().getSimpleName())
                .toList();
        Law.holds(wish.brought(names), "this brings ", names, ": ", wish);
    }

    /** Has the house decide from what is stored, where the wish says so. */
    private void remember(Wish wish) {
        if (wish.memory() == Wish.Memory.CACHE) {
            return;
        }
        newsroom.ledger.forgetSnapshots();
        STREAM.matcher(wish.path() + wish.body()).results().forEach(named -> {
            var stream = named.group();
            if (wish.memory() == Wish.Memory.SNAPSHOTS && newsroom.ledger.has(stream)) {
                newsroom.axon.snapshot(stream);
            }
            newsroom.axon.forget(stream);
        });
    }
}
