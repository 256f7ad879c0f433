package news.onrecord.command.correction;

import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;
import news.onrecord.correction.Severity;

/** What holds of a correction by itself, whatever was corrected before. */
final class CorrectionRules {

    /** The kinds that say what holds instead; the others say something about the thing and leave its words alone. */
    private static final Set<CorrectionKind> REWORDING = EnumSet.of(
            CorrectionKind.REFILE, CorrectionKind.CORRECTION, CorrectionKind.CLARIFICATION, CorrectionKind.UPDATE);

    private static final Set<CorrectionKind> OWNERS =
            EnumSet.of(CorrectionKind.RETRACTION, CorrectionKind.REMOVAL, CorrectionKind.KILL);

    private CorrectionRules() {}

    static void check(Correction correction, Corrected thing) {
        if (!thing.has(correction.target(), correction.targetId())) {
            throw new Refused(
                    Refusal.TARGET_UNKNOWN,
                    "A correction in " + thing.id().value() + " cannot aim at " + correction.target() + " "
                            + correction.targetId() + ": that is not on record there.");
        }
        thing.refuseClosed(correction.target(), correction.targetId());
        if ((correction.extent() != null) != (correction.kind() == CorrectionKind.RETRACTION)) {
            throw invalid("'extent' (FULL or PARTIAL) goes with kind RETRACTION, and with no other.");
        }
        if (correction.observed()) {
            return;
        }
        checkIssued(correction);
        checkDifferences(correction);
    }

    private static void checkIssued(Correction correction) {
        if (correction.announcedAt() != null || correction.observedAt() != null) {
            throw invalid("'announcedAt' and 'observedAt' are of somebody else's correction (origin OBSERVED).");
        }
        if (correction.byOwner() && (correction.authorityId() != null || correction.authorityName() != null)) {
            throw invalid("'authorityId' and 'authorityName' say who somebody else is; authority OUTLET is us.");
        }
        if (correction.severity() == Severity.NOT_STATED) {
            throw invalid("'severity' of a correction of ours is MINOR, SUBSTANTIVE or CRITICAL.");
        }
        if (correction.reason() == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'reason' is required: a correction of ours says why.");
        }
        if (OWNERS.contains(correction.kind()) && !correction.byOwner()) {
            throw new Refused(
                    Refusal.NOT_THE_OWNER,
                    "A " + correction.kind() + " is issued by the outlet, not by the " + correction.authority()
                            + ". Record somebody else's with origin OBSERVED.");
        }
    }

    private static void checkDifferences(Correction correction) {
        var differences = correction.differences();
        if (!rewords(correction)) {
            var mayDiffer = correction.kind() == CorrectionKind.RETRACTION
                    && correction.statementChange().isEmpty();
            if (!differences.isEmpty() && !mayDiffer) {
                throw invalid("'kind' of a correction that changes words is one of " + REWORDING + ", not "
                        + correction.kind() + ".");
            }
            return;
        }
        if (differences.isEmpty() && correction.amends() == null) {
            throw new Refused(
                    Refusal.MISSING_VALUE,
                    "'before' and 'after', or 'differences', are required: a " + correction.kind()
                            + " says what stood and what holds now.");
        }
        differences.forEach(CorrectionRules::checkDifference);
        if (correction.target() == CorrectionTarget.CLAIM_TEXT
                && !differences.stream().allMatch(Difference::concernsStatement)) {
            throw invalid("a correction of a claim's text changes its 'statement', and nothing else.");
        }
    }

    private static void checkDifference(Difference difference) {
        if (Objects.equals(difference.before(), difference.after())) {
            throw new Refused(
                    Refusal.NOTHING_CORRECTED, "'before' and 'after' of " + difference.field() + " are the same.");
        }
    }

    /** Whether it is of a kind that says what holds instead. */
    static boolean rewords(Correction correction) {
        return REWORDING.contains(correction.kind());
    }

    /** Whether it says something else about an earlier correction, and leaves the words that this one gave alone. */
    static boolean isAmendedNotice(Correction correction) {
        return correction.amends() != null && correction.differences().isEmpty();
    }

    /** Whether it is a claim's owner who gives the statement other words; everybody else's is kept beside it. */
    static boolean revises(Correction correction) {
        return !correction.observed() && correction.byOwner() && changesStatement(correction);
    }

    /** Whether it says of the statement that stands what is wrong with it. */
    static boolean changesStatement(Correction correction) {
        return !correction.observed()
                && correction.target() == CorrectionTarget.CLAIM_TEXT
                && correction.statementChange().isPresent();
    }

    private static Refused invalid(String detail) {
        return new Refused(Refusal.INVALID_VALUE, detail);
    }
}
