package news.onrecord.command.correction;

import news.onrecord.correction.Correction;
import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionKind;
import news.onrecord.correction.CorrectionOrigin;
import news.onrecord.correction.CorrectionTarget;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a recorded correction, which a correction of it has to repeat.
 *
 * @param standsFor what it aims at, and on whose word
 */
record Kept(
        CorrectionOrigin origin,
        CorrectionKind kind,
        @Nullable CorrectionExtent extent,
        CorrectionTarget target,
        String standsFor) {

    static Kept of(Correction correction) {
        return new Kept(
                correction.origin(),
                correction.kind(),
                correction.extent(),
                correction.target(),
                correction.standsFor());
    }

    String inWords() {
        return origin + " " + kind + (extent == null ? "" : " " + extent) + " of " + target + " " + standsFor;
    }
}
