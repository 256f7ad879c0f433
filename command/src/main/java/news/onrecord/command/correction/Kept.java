package news.onrecord.command.correction;

import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a recorded correction, which a correction of it has to repeat.
 *
 * @param standsFor what it aims at, whether it was issued or observed, and on whose word
 */
record Kept(CorrectionKind kind, @Nullable CorrectionExtent extent, String standsFor) {

    static Kept of(Correction correction) {
        return new Kept(correction.kind(), correction.extent(), correction.standsFor());
    }

    String inWords() {
        return kind + (extent == null ? "" : " " + extent) + " of " + standsFor;
    }
}
