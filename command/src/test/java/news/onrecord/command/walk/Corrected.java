package news.onrecord.command.walk;

import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import news.onrecord.Text;
import news.onrecord.correction.ConfirmationAsked;
import news.onrecord.correction.ConfirmationEscalated;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionProposed;
import news.onrecord.correction.CorrectionRecorded;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.IssuingAuthority;
import news.onrecord.correction.KillConfirmed;
import news.onrecord.correction.ProposalApproved;
import news.onrecord.correction.ProposalExpired;
import news.onrecord.correction.ProposalRefused;
import news.onrecord.correction.ProposalWithdrawn;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** The corrections of one thing as the events tell of them. */
@NullUnmarked // what a history names need not be there
final class Corrected {

    /** What was proposed; the state is null while it is open. */
    static final class Proposal {
        int version;
        final Set<String> people = new LinkedHashSet<>();

        @Nullable
        Instant expiresAt;

        Correction correction;
        String visibility;

        @Nullable
        String end;

        Proposal(Correction correction, String visibility) {
            this.correction = correction;
            this.visibility = visibility;
        }

        boolean isOpen(Instant now) {
            return end == null && !isOver(now);
        }

        boolean isOver(Instant now) {
            return expiresAt != null && !now.isBefore(expiresAt);
        }
    }

    /** An emergency that nobody has confirmed. */
    static final class Emergency {
        final Set<String> issuedBy;
        final Instant due;
        boolean escalated;

        Emergency(Collection<String> issuedBy, Instant due) {
            this.issuedBy = Set.copyOf(issuedBy);
            this.due = due;
        }
    }

    final String thing;
    final Map<String, Correction> recorded = new LinkedHashMap<>();
    final Map<String, Proposal> proposals = new LinkedHashMap<>();
    final Map<String, Emergency> emergencies = new LinkedHashMap<>();
    private final Map<String, String> states = new HashMap<>();
    private @Nullable String approvedNow;
    private @Nullable String killedNow;

    Corrected(String thing) {
        this.thing = thing;
    }

    /** For what a correction of ours holds, and on whose word. */
    private static String key(Correction said) {
        return said.target() + " " + said.targetId() + " " + said.authority()
                + (said.authority() == IssuingAuthority.OUTLET ? "" : " " + said.authorityId());
    }

    /** How it stands, by what we issued. */
    String state(Correction said) {
        return states.getOrDefault(key(said), "STANDING");
    }

    static boolean takesTwo(Correction said) {
        return !said.observed()
                && (said.kind() == CorrectionKind.RETRACTION
                        || said.kind() == CorrectionKind.REMOVAL
                        || said.kind() == CorrectionKind.KILL);
    }

    static boolean changesStatement(Correction said) {
        return !said.observed()
                && said.target() == CorrectionTarget.CLAIM_TEXT
                && said.differences().stream().anyMatch(one -> one.field().equals("statement"));
    }

    void evolve(World world, CorrectionEvent event) {
        var id = event.correctionId().value();
        Law.holds(
                killedNow == null || (event instanceof ConfirmationAsked && id.equals(killedNow)),
                "a kill went out on one person's word: ",
                killedNow);
        killedNow = null;
        switch (event) {
            case CorrectionProposed now -> proposed(id, now);
            case ProposalApproved now -> {
                var proposal = proposals.get(id);
                Law.holds(proposal.isOpen(world.now), "a proposal is approved that is not open: ", now);
                Law.holds(proposal.version == now.version(), "another version is approved than stands: ", now);
                Law.holds(
                        Collections.disjoint(proposal.people, now.approvedBy()),
                        "somebody approves their own proposal: ",
                        now);
                proposal.end = "APPROVED";
                approvedNow = id;
            }
            case ProposalRefused now -> end(id, "REFUSED", Collections.disjoint(of(id).people, now.refusedBy()));
            case ProposalWithdrawn now -> end(id, "WITHDRAWN", !Collections.disjoint(of(id).people, now.withdrawnBy()));
            case ProposalExpired _ -> end(id, "EXPIRED", of(id).isOver(world.now));
            case CorrectionRecorded now -> recorded(world, id, now);
            case ConfirmationAsked now -> emergencies.put(id, new Emergency(now.issuedBy(), now.confirmationDue()));
            case KillConfirmed now -> {
                var emergency = emergencies.remove(id);
                Law.holds(
                        emergency != null && Collections.disjoint(emergency.issuedBy, now.confirmedBy()),
                        "a kill is confirmed by whoever issued it: ",
                        now);
            }
            case ConfirmationEscalated now -> {
                var emergency = emergencies.get(id);
                Law.holds(
                        emergency != null && !emergency.escalated && !world.now.isBefore(emergency.due),
                        "a confirmation is overdue before its time: ",
                        now);
                emergency.escalated = true;
            }
        }
    }

    private Proposal of(String id) {
        var proposal = proposals.get(id);
        Law.holds(proposal != null, "there is no proposal ", id);
        return proposal;
    }

    private void proposed(String id, CorrectionProposed now) {
        Law.holds(takesTwo(now.correction()), "what takes nobody is proposed: ", now);
        var visibility = World.audience(now.visibility().name(), now.embargoedUntil());
        var proposal = proposals.computeIfAbsent(id, _ -> new Proposal(now.correction(), visibility));
        Law.holds(proposal.end == null && now.version() == proposal.version + 1, "a version is out of order: ", now);
        proposal.version = now.version();
        proposal.people.addAll(now.proposedBy());
        proposal.expiresAt = now.expiresAt();
        proposal.correction = now.correction();
        proposal.visibility = visibility;
    }

    private void end(String id, String end, boolean rightly) {
        var proposal = of(id);
        Law.holds(proposal.end == null && rightly, "a proposal ends wrongly: ", id, " ", end);
        proposal.end = end;
    }

    private void recorded(World world, String id, CorrectionRecorded now) {
        var said = now.correction();
        if (takesTwo(said) && !id.equals(approvedNow)) {
            Law.holds(said.kind() == CorrectionKind.KILL, "one person took back what was published: ", now);
            killedNow = id;
        }
        Law.holds(
                !id.equals(approvedNow) || said.equals(of(id).correction),
                "other words are issued than approved: ",
                now);
        approvedNow = null;
        Law.holds(recorded.put(id, said) == null, "a correction is recorded twice: ", now);
        if (!said.observed() && said.amends() == null) {
            var next = WhatMayFollow.after(state(said), said);
            Law.holds(next.isPresent(), state(said), " is followed by ", now);
            states.put(key(said), next.orElseThrow());
        }
        revised(world, now);
    }

    private void revised(World world, CorrectionRecorded now) {
        var said = now.correction();
        boolean mayRevise = changesStatement(said) && said.authority() == IssuingAuthority.OUTLET;
        Law.holds(mayRevise == (now.statementRevision() != null), "a statement gets other words wrongly: ", now);
        if (now.statementRevision() != null) {
            var change = said.differences().getFirst();
            var claim = world.claims.get(thing);
            Law.holds(Text.of(claim.statement).equals(change.before()), "it corrects what does not stand: ", now);
            claim.revise(now.statementRevision(), String.valueOf(SourceFacts.words(change.after())));
        }
    }
}
