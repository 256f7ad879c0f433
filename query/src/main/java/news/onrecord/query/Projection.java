package news.onrecord.query;

/** Turns what happened to one kind of thing into rows; it reads nothing, so it may be replayed at any time. */
public interface Projection {

    /** Adds the rows that an event brings; events of other kinds bring none. */
    void project(Object event, Moment moment, Batch batch);
}
