package news.onrecord.command.importing;

import java.util.Optional;

/** What a notice does to its work, and by what that was told. */
record NoticeNature(NoticeStep step, Told told) {

    /** By what it was told. */
    enum Told {
        SPELLING("the spelling of its kind"),
        TITLE_AND_MARK("its title and the mark 'retracted', against the spelling"),
        TITLE("its title, where the spelling names no correction");

        private final String words;

        Told(String words) {
            this.words = words;
        }

        /** The same for a person. */
        String words() {
            return words;
        }
    }

    /**
     * The nature of a notice. The spelling of its kind tells it, with one exception: what calls itself a retraction or
     * a removal in its title, about a work that is marked as retracted, was only registered as a correction. A
     * spelling that names no correction leaves it to the title's first word.
     */
    static Optional<NoticeNature> of(CorrectionNotice notice) {
        var spelled = NoticeSpelling.of(notice.kind());
        if (notice.retracted() && spelled.filter(NoticeStep.CORRECTION::equals).isPresent()) {
            var titled = NoticeTitle.ofRetracted(notice.title());
            if (titled.isPresent()) {
                return titled.map(step -> new NoticeNature(step, Told.TITLE_AND_MARK));
            }
        }
        return spelled.map(step -> new NoticeNature(step, Told.SPELLING))
                .or(() -> NoticeTitle.of(notice.title()).map(step -> new NoticeNature(step, Told.TITLE)));
    }
}
