package news.onrecord.command.receiver;

/** Knows who answers for receivers. The assembly has one; the command side knows nothing of people and their roles. */
public interface Answerers {

    /** Whoever asks now. */
    Asking asking();

    /** Whether there is somebody of that id, who was not let go and may answer for receivers. */
    boolean canAnswer(String person);
}
