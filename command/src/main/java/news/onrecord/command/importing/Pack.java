package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.List;

/**
 * Dossiers that are sent in one request. What On Record could not answer for the moment is asked again by itself, and so
 * is what comes after it in its dossier.
 */
record Pack(List<Dossier> dossiers) {

    /** Enough to keep the ledger's append filled; its answers fit into what a connection holds. */
    private static final int WISHES = 500;

    Pack {
        dossiers = List.copyOf(dossiers);
    }

    /** The dossiers, so many together that a request is worth it; none is torn apart. */
    static List<Pack> of(List<Dossier> dossiers) {
        var packs = new ArrayList<Pack>();
        var next = new ArrayList<Dossier>();
        int wishes = 0;
        for (var dossier : dossiers) {
            next.add(dossier);
            wishes += dossier.wishes().size();
            if (wishes >= WISHES) {
                packs.add(new Pack(next));
                next.clear();
                wishes = 0;
            }
        }
        if (!next.isEmpty()) {
            packs.add(new Pack(next));
        }
        return packs;
    }

    List<Settled> send(Doors doors) throws ImportStopped, InterruptedException {
        var wishes =
                dossiers.stream().map(Dossier::wishes).flatMap(List::stream).toList();
        var replies = doors.askTogether(wishes);
        var settled = new ArrayList<Settled>();
        for (var dossier : dossiers) {
            int from = settled.size();
            settled.addAll(settle(
                    dossier, replies.subList(from, from + dossier.wishes().size()), doors));
        }
        return settled;
    }

    private static List<Settled> settle(Dossier dossier, List<Reply> replies, Doors doors)
            throws ImportStopped, InterruptedException {
        var settled = new ArrayList<Settled>();
        var missing = new Missing();
        boolean again = false;
        for (var wish : dossier.wishes()) {
            var reply = replies.get(settled.size());
            var obstacle = missing.obstacle(wish);
            again |= reply.isPassing();
            final Answer answer;
            if (reply.isOnRecord()) {
                answer = reply.answer(false);
            } else if (obstacle.isPresent()) {
                answer = new Answer.Skipped(obstacle.get());
            } else if (again) {
                answer = doors.ask(wish, reply.leavesDoubt());
            } else {
                answer = reply.answer(false);
            }
            settled.add(missing.settled(wish, answer));
        }
        return settled;
    }
}
