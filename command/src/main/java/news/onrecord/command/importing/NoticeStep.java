package news.onrecord.command.importing;

import news.onrecord.correction.CorrectionExtent;
import news.onrecord.correction.CorrectionKind;
import org.jspecify.annotations.Nullable;

/**
 * What a notice does to its work.
 *
 * @param extent of a retraction; null for every other kind
 */
record NoticeStep(CorrectionKind kind, @Nullable CorrectionExtent extent) {

    static final NoticeStep RETRACTION = new NoticeStep(CorrectionKind.RETRACTION, CorrectionExtent.FULL);
    static final NoticeStep PARTIAL_RETRACTION = new NoticeStep(CorrectionKind.RETRACTION, CorrectionExtent.PARTIAL);
    static final NoticeStep REMOVAL = of(CorrectionKind.REMOVAL);
    static final NoticeStep CORRECTION = of(CorrectionKind.CORRECTION);

    static NoticeStep of(CorrectionKind kind) {
        return new NoticeStep(kind, null);
    }

    /** What the account calls it. */
    String label() {
        return extent == null ? kind.name() : kind + " " + extent;
    }
}
