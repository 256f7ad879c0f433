package news.onrecord.command.importing;

/** A wish and what became of it. */
record Settled(Wish wish, Answer answer) {}
