package news.onrecord;

/**
 * An event in a form that was written once and is written no more. It is read for ever; whoever reads it gets the event
 * that says the same today, so that nothing else in the house knows that there was another form.
 */
public interface Outdated {

    /** The same fact as it is written now. */
    Object today();
}
