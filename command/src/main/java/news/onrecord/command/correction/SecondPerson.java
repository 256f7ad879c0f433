package news.onrecord.command.correction;

import java.util.Collection;
import java.util.Collections;
import news.onrecord.Id;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.correction.Correction;

/** When a correction takes a second person, and who is one for whatever is proposed: nobody who stands behind it already. */
public final class SecondPerson {

    private SecondPerson() {}

    /** Whether somebody else has to approve it before it is issued. */
    static boolean isNeeded(Correction correction) {
        return !correction.observed()
                && switch (correction.kind()) {
                    case RETRACTION, REMOVAL, KILL -> true;
                    case REFILE,
                            CORRECTION,
                            CLARIFICATION,
                            UPDATE,
                            EDITORS_NOTE,
                            EXPRESSION_OF_CONCERN,
                            REINSTATEMENT -> false;
                };
    }

    static Refused needed(Correction correction) {
        return new Refused(
                Refusal.SECOND_PERSON_NEEDED,
                "A " + correction.kind() + " of ours is proposed first, and a second person approves it.");
    }

    /** Refuses whoever stands behind it already, themselves or through somebody who acted for them. */
    public static void refuseTheSame(Id id, Collection<String> behindIt, Collection<String> asking) {
        if (!Collections.disjoint(behindIt, asking)) {
            throw new Refused(
                    Refusal.SECOND_PERSON_NEEDED,
                    "You, or the person you act for, stand behind " + id
                            + ": proposing and amending count, and a token counts as its owner. Ask somebody else.");
        }
    }

    /** Refuses whoever does not stand behind it. */
    public static void refuseOthers(Id id, Collection<String> behindIt, Collection<String> asking) {
        if (Collections.disjoint(behindIt, asking)) {
            throw new Refused(
                    Refusal.NOT_THE_PROPOSER,
                    "Only who proposed or amended " + id + " can take it back. A second person may refuse it.");
        }
    }
}
