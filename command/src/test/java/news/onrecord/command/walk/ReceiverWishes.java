package news.onrecord.command.walk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What receivers say that they carry, and what they answer. */
@NullUnmarked // what a history names need not be there
final class ReceiverWishes {

    static final List<Wishes.Maker> ALL = List.of(
            ReceiverWishes::register,
            ReceiverWishes::handOver,
            ReceiverWishes::declare,
            ReceiverWishes::declare,
            ReceiverWishes::withdraw,
            ReceiverWishes::acknowledge,
            ReceiverWishes::acknowledge,
            ReceiverWishes::apply,
            ReceiverWishes::apply,
            ReceiverWishes::refuse);

    private static final String HASH = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private ReceiverWishes() {}

    private static @Nullable String owner(Dice dice) {
        return dice.of(null, "per_outside1", "per_outside2", "per_outside1", dice.oneIn(10) ? "per_anne" : null);
    }

    private static Wish ownedBy(Wish wish, @Nullable String owner) {
        return wish.sayIf("ownerId", owner).no(Refusal.INVALID_VALUE, _ -> "per_anne".equals(owner));
    }

    private static Wish register(World world, Dice dice) {
        var id = dice.fresh("rcv", world.receivers.keySet());
        return ownedBy(new Wish("/api/receivers"), owner(dice))
                .say("id", id)
                .say("name", dice.words())
                .say("kind", "ARCHIVE")
                .brings("ReceiverRegistered")
                .no(Refusal.ALREADY_RECORDED, now -> now.receivers.containsKey(id));
    }

    private static String any(World world, Dice dice) {
        return dice.one("rcv", world.receivers.keySet());
    }

    private static Predicate<World> is(String id, Predicate<ReceiverFacts> when) {
        return now -> now.receivers.containsKey(id) && when.test(now.receivers.get(id));
    }

    private static Wish handOver(World world, Dice dice) {
        var id = any(world, dice);
        var owner = owner(dice);
        return ownedBy(new Wish("/api/receivers/" + id + "/owner"), owner)
                .brings("ReceiverHandedOver")
                .no(Refusal.NOT_FOUND, now -> !now.receivers.containsKey(id))
                .no(Refusal.NOTHING_CHANGED, is(id, receiver -> Objects.equals(receiver.owner, owner)));
    }

    /** By the desk, or by somebody from outside, who is told of nothing but what is theirs. */
    private static Wish spoken(Wish wish, Dice dice, String receiver) {
        wish.by(dice.of("per_anne", "per_outside1", "per_outside2"), null);
        return wish.no(Refusal.NOT_FOUND, now -> !now.receivers.containsKey(receiver))
                .no(
                        Refusal.NOT_FOUND,
                        is(
                                receiver,
                                one -> wish.person().startsWith("per_outside")
                                        && !wish.person().equals(one.owner)));
    }

    private static Wish declare(World world, Dice dice) {
        var receiver = any(world, dice);
        var holding = dice.fresh("hld", holdings(world).keySet());
        var thing = dice.oneIn(3) ? ReportWishes.any(world, dice) : ClaimWishes.any(world, dice);
        var external = dice.of("a", "b");
        return spoken(new Wish("/api/holdings"), dice, receiver)
                .say("id", holding)
                .say("receiverId", receiver)
                .say("thingId", thing)
                .say("externalId", external)
                .brings("HoldingDeclared")
                .no(Refusal.ALREADY_RECORDED, now -> now.introduced.contains(holding))
                .no(
                        Refusal.ALREADY_RECORDED,
                        is(receiver, one -> one.holdings.containsValue(new ReceiverFacts.Holding(thing, external))));
    }

    private static Map<String, String> holdings(World world) {
        var all = new TreeMap<String, String>();
        world.receivers.forEach((id, receiver) -> {
            receiver.holdings.keySet().forEach(one -> all.put(one, id));
            receiver.withdrawn.forEach(one -> all.put(one, id));
        });
        return all;
    }

    private static Wish withdraw(World world, Dice dice) {
        var holdings = holdings(world);
        var holding = dice.one("hld", holdings.keySet());
        var any = any(world, dice);
        var receiver = dice.oneIn(20) ? any : holdings.getOrDefault(holding, any);
        return spoken(new Wish("/api/receivers/" + receiver + "/holdings/" + holding + "/withdrawal"), dice, receiver)
                .brings("HoldingWithdrawn")
                .no(Refusal.ALREADY_RECORDED, is(receiver, one -> one.withdrawn.contains(holding)))
                .no(
                        Refusal.NOT_FOUND,
                        is(receiver, one -> !one.withdrawn.contains(holding) && !one.holdings.containsKey(holding)));
    }

    /** A receiver, and a correction of what it holds, mostly. */
    private record Told(String receiver, String correction) {

        static Told by(World world, Dice dice) {
            var receiver = any(world, dice);
            var facts = world.receivers.get(receiver);
            var held = new TreeMap<String, String>();
            CorrectionWishes.all(world).forEach((id, thing) -> {
                if (facts != null
                        && facts.holdings.values().stream()
                                .anyMatch(one -> one.thing().equals(thing))) {
                    held.put(id, thing);
                }
            });
            var some = held.isEmpty() || dice.oneIn(6) ? CorrectionWishes.all(world) : held;
            return new Told(receiver, dice.one("cor", some.keySet()));
        }

        Wish wish(String task, Dice dice) {
            return spoken(new Wish("/api/receivers/" + receiver + "/" + task), dice, receiver)
                    .say("correctionId", correction)
                    .no(
                            Refusal.NOT_A_RECEIVER,
                            now -> is(receiver, one -> answer(one) == null && !one.holdsCorrected(now, correction))
                                    .test(now));
        }

        @Nullable
        String answer(ReceiverFacts facts) {
            return facts.answers.get(correction);
        }

        Predicate<World> answered(Predicate<@Nullable String> when) {
            return is(receiver, one -> when.test(answer(one)));
        }
    }

    private static Wish acknowledge(World world, Dice dice) {
        var told = Told.by(world, dice);
        return told.wish("acknowledgements", dice)
                .brings("CorrectionAcknowledged")
                .no(Refusal.ALREADY_RECORDED, told.answered(Objects::nonNull));
    }

    private static Wish apply(World world, Dice dice) {
        var told = Told.by(world, dice);
        var url = dice.of(null, "https://receiver.example.org/1", "https://receiver.example.org/2");
        var hash = dice.oneIn(2) ? HASH : null;
        return told.wish("applications", dice)
                .sayIf("url", url)
                .sayIf("contentHash", hash)
                .brings("CorrectionApplied")
                .no(Refusal.MISSING_VALUE, _ -> url == null && hash == null)
                .no(Refusal.ANSWER_OUT_OF_ORDER, told.answered(Objects::isNull))
                .no(
                        Refusal.ALREADY_RECORDED,
                        told.answered(
                                answer -> ReceiverFacts.application(url, hash).equals(answer)));
    }

    private static Wish refuse(World world, Dice dice) {
        var told = Told.by(world, dice);
        return Wishes.reason(told.wish("refusals", dice), dice)
                .brings("CorrectionRefused")
                .no(Refusal.ALREADY_RECORDED, told.answered("REFUSED"::equals))
                .no(
                        Refusal.ANSWER_OUT_OF_ORDER,
                        told.answered(answer -> answer == null || answer.startsWith("APPLIED")));
    }
}
