package news.onrecord.command.correction;

import news.onrecord.Id;
import news.onrecord.correction.CorrectionTarget;
import news.onrecord.correction.Difference;

/** What is corrected, as its aggregate knows it: the claim, the report or the assessment in whose stream corrections are. */
public interface Corrected {

    Id id();

    /** Whether such a correction can aim at that id here. */
    boolean has(CorrectionTarget target, String targetId);

    /** Refuses to hear more of what is void or merged; what is open about it may still end. */
    void refuseClosed(CorrectionTarget target, String targetId);

    /**
     * The revision that a changed statement would be; refuses what was not said of the statement that stands. Only a claim
     * has a statement.
     */
    int revise(Difference statement);
}
