package news.onrecord.command.importing;

/** Whoever watches an import; only the thread that runs the import calls it. */
public interface Progress {

    /** Watches without a word. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void begins(int records) {}

        @Override
        public void settled(int records) {}

        @Override
        public void remark(String line) {}
    };

    /** So many records are going to be sent. */
    void begins(int records);

    /** So many of them are recorded, refused or skipped by now. */
    void settled(int records);

    /** Something that a person should hear at once: a record was refused, or skipped. */
    void remark(String line);
}
