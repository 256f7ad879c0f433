package news.onrecord.command.confidential;

import java.util.Optional;

/** Knows in whom may be confided. The assembly has one; the command side knows nothing of people and their roles. */
public interface Confidants {

    /** Whoever asks now. */
    Confidant asking();

    /** Whether whoever asks now does so for somebody else, which nobody may here. */
    boolean isOnBehalf();

    /** Somebody by id; nobody, if there is no such person or they were let go. */
    Optional<Confidant> find(String person);
}
