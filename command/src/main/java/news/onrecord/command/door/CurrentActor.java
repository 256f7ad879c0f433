package news.onrecord.command.door;

/** Knows who acts now. The assembly has one; the command side knows nothing of sessions and tokens. */
@FunctionalInterface
public interface CurrentActor {

    Actor actor();
}
