package news.onrecord.command.walk;

import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What becomes of what was proposed, and of kills that went out as emergencies. */
@NullUnmarked // what a history names need not be there
final class ProposalWishes {

    static final List<Wishes.Maker> ALL = List.of(
            ProposalWishes::amend,
            ProposalWishes::approve,
            ProposalWishes::approve,
            ProposalWishes::approve,
            ProposalWishes::refuse,
            ProposalWishes::withdraw,
            ProposalWishes::expire,
            ProposalWishes::confirm,
            ProposalWishes::escalate);

    private ProposalWishes() {}

    private record Chosen(String thing, String id, Corrected.@Nullable Proposal known) {

        static Chosen by(World world, Dice dice) {
            var all = new TreeMap<String, String>();
            world.corrected.forEach((thing, of) -> of.proposals.forEach((id, proposal) -> {
                if (proposal.end == null || dice.oneIn(6)) {
                    all.put(id, thing);
                }
            }));
            var id = dice.one("cor", all.keySet());
            var any = CorrectionWishes.thing(world, dice);
            var thing = dice.oneIn(25) ? any : all.getOrDefault(id, any);
            return new Chosen(thing, id, world.corrected(thing).proposals.get(id));
        }

        Wish wish(String task, Dice dice) {
            return CorrectionWishes.by(CorrectionWishes.of(thing, "/" + id + "/" + task), dice)
                    .no(
                            Refusal.NOT_FOUND,
                            now -> !now.corrected(thing).proposals.containsKey(id))
                    .no(Refusal.PROPOSAL_CLOSED, is(proposal -> proposal.end != null));
        }

        Predicate<World> is(Predicate<Corrected.Proposal> when) {
            return is((_, proposal) -> when.test(proposal));
        }

        Predicate<World> is(BiPredicate<World, Corrected.Proposal> when) {
            return now -> {
                var proposal = now.corrected(thing).proposals.get(id);
                return proposal != null && when.test(now, proposal);
            };
        }

        int version(Dice dice) {
            return known == null || dice.oneIn(8) ? 1 + dice.below(3) : known.version;
        }
    }

    private static Wish amend(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        var kind = chosen.known() == null || dice.oneIn(15)
                ? null
                : chosen.known().correction.kind();
        var alleged = Alleged.of(world, dice, chosen.thing(), kind);
        var wish = chosen.wish("amendment", dice)
                .brings("CorrectionProposed")
                .no(Refusal.PROPOSAL_CLOSED, chosen.is((now, proposal) -> proposal.isOver(now.now)))
                .no(Refusal.INVALID_VALUE, _ -> !Corrected.takesTwo(alleged.said()));
        alleged.body().forEach(wish::say);
        alleged.refuse(wish);
        return CorrectionWishes.expiring(Wishes.audience(wish, world, dice, false), world, dice);
    }

    private static Wish approve(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        int version = chosen.version(dice);
        var wish = chosen.wish("approval", dice).say("version", version);
        var people = CorrectionWishes.people(wish);
        wish.brings("ProposalApproved", "CorrectionRecorded")
                .no(Refusal.PROPOSAL_CLOSED, chosen.is((now, proposal) -> proposal.isOver(now.now)))
                .no(Refusal.PROPOSAL_MOVED_ON, chosen.is(proposal -> proposal.version != version))
                .no(
                        Refusal.SECOND_PERSON_NEEDED,
                        chosen.is(proposal -> !Collections.disjoint(proposal.people, people)));
        if (chosen.known() != null) {
            if (!chosen.known().visibility.equals("DESK")) {
                wish.mayBring("VisibilityChanged");
            }
            new Alleged(chosen.thing(), chosen.known().correction).refuse(wish);
        }
        return wish;
    }

    private static Wish refuse(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        int version = chosen.version(dice);
        var wish = Wishes.reason(chosen.wish("refusal", dice), dice).say("version", version);
        var people = CorrectionWishes.people(wish);
        return wish.brings("ProposalRefused")
                .no(Refusal.PROPOSAL_MOVED_ON, chosen.is(proposal -> proposal.version != version))
                .no(
                        Refusal.SECOND_PERSON_NEEDED,
                        chosen.is(proposal -> !Collections.disjoint(proposal.people, people)));
    }

    private static Wish withdraw(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        var wish = chosen.wish("withdrawal", dice);
        var people = CorrectionWishes.people(wish);
        return wish.brings("ProposalWithdrawn")
                .no(Refusal.NOT_THE_PROPOSER, chosen.is(proposal -> Collections.disjoint(proposal.people, people)));
    }

    private static Wish expire(World world, Dice dice) {
        var chosen = Chosen.by(world, dice);
        return chosen.wish("expiry", dice)
                .brings("ProposalExpired")
                .no(Refusal.TOO_EARLY, chosen.is((now, proposal) -> !proposal.isOver(now.now)));
    }

    private record Kill(String thing, String id) {

        static Kill by(World world, Dice dice) {
            var all = new TreeMap<String, String>();
            world.corrected.forEach((thing, of) -> of.emergencies.keySet().forEach(id -> all.put(id, thing)));
            var id = dice.one("cor", all.keySet());
            var any = CorrectionWishes.thing(world, dice);
            return new Kill(dice.oneIn(25) ? any : all.getOrDefault(id, any), id);
        }

        Wish wish(String task, Dice dice) {
            return CorrectionWishes.by(CorrectionWishes.of(thing, "/" + id + "/" + task), dice)
                    .no(
                            Refusal.NOTHING_TO_CONFIRM,
                            now -> !now.corrected(thing).emergencies.containsKey(id));
        }

        Predicate<World> is(BiPredicate<World, Corrected.Emergency> when) {
            return now -> {
                var kill = now.corrected(thing).emergencies.get(id);
                return kill != null && when.test(now, kill);
            };
        }
    }

    private static Wish confirm(World world, Dice dice) {
        var kill = Kill.by(world, dice);
        var wish = kill.wish("confirmation", dice);
        var people = CorrectionWishes.people(wish);
        return wish.brings("KillConfirmed")
                .no(
                        Refusal.SECOND_PERSON_NEEDED,
                        kill.is((_, emergency) -> !Collections.disjoint(emergency.issuedBy, people)));
    }

    private static Wish escalate(World world, Dice dice) {
        var kill = Kill.by(world, dice);
        return kill.wish("escalation", dice)
                .brings("ConfirmationEscalated")
                .no(Refusal.ALREADY_RECORDED, kill.is((_, emergency) -> emergency.escalated))
                .no(Refusal.TOO_EARLY, kill.is((now, emergency) -> now.now.isBefore(emergency.due)));
    }
}
