package news.onrecord.app;

import news.onrecord.access.Caller;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.PersonId;
import news.onrecord.access.Right;
import news.onrecord.access.door.KnownCaller;
import news.onrecord.command.receiver.Answerers;
import news.onrecord.command.receiver.Asking;

/** The one place where a caller becomes somebody who answers for receivers: for their own, or as the desk for every one. */
final class AnswerersOfTheHouse implements Answerers {

    private final Gatehouse gatehouse;

    AnswerersOfTheHouse(Gatehouse gatehouse) {
        this.gatehouse = gatehouse;
    }

    /** A machine is its owner, for whomever it acts. */
    @Override
    public Asking asking() {
        Caller caller = KnownCaller.now().caller();
        return new Asking(
                caller.person().orElseThrow().id().value(), caller.may(Right.RECORD) && caller.may(Right.DESK));
    }

    @Override
    public boolean canAnswer(String person) {
        try {
            return gatehouse
                    .people()
                    .find(new PersonId(person))
                    .filter(gatehouse.people()::isLetIn)
                    .filter(found -> found.rights().contains(Right.ANSWER))
                    .isPresent();
        } catch (IllegalArgumentException notAnId) {
            return false;
        }
    }
}
