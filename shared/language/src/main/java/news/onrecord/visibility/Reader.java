package news.onrecord.visibility;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reads today: somebody of the newsroom, a partner, anybody, or an outside auditor, who reads what everybody reads
 * and one case. What a reader may see does not depend on the moment that is asked about.
 *
 * @param clearance the least open visibility that the reader may see
 * @param caseIds the claims, reports and sources of an outside auditor's case; empty for everybody else
 * @param answersFor the id of the person whose receivers are shown besides; null for whoever answers for none
 */
public record Reader(Visibility clearance, Set<String> caseIds, @Nullable String answersFor) {

    /** The newsroom. */
    public static final Reader DESK = new Reader(Visibility.DESK, Set.of());

    /** Those to whom the newsroom hands material on. */
    public static final Reader PARTNER = new Reader(Visibility.PARTNERS, Set.of());

    /** Whoever comes by. */
    public static final Reader ANYBODY = new Reader(Visibility.PUBLIC, Set.of());

    public Reader {
        caseIds = Set.copyOf(caseIds);
        if (!caseIds.isEmpty() && clearance != Visibility.PUBLIC) {
            throw new IllegalArgumentException("an outside auditor reads the case and what is public, nothing else");
        }
    }

    /** Whoever answers for no receiver. */
    public Reader(Visibility clearance, Set<String> caseIds) {
        this(clearance, caseIds, null);
    }

    /** The same reader, who also reads what is on record about the receivers that this person answers for. */
    public Reader answeringFor(String person) {
        return new Reader(clearance, caseIds, person);
    }

    /** Somebody from outside, confined to one case and what is public. */
    public static Reader outsideAuditor(Collection<String> caseIds) {
        return new Reader(Visibility.PUBLIC, Set.copyOf(caseIds));
    }

    /** Whether everything is shown, under embargo or not. */
    public boolean isDesk() {
        return clearance == Visibility.DESK;
    }
}
