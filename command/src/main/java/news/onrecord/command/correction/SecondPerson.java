package news.onrecord.command.correction;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.correction.Correction;

/** When a correction takes a second person. */
final class SecondPerson {

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
                "A " + correction.kind() + " of ours is not issued by one person alone.");
    }
}
