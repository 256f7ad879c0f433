package news.onrecord;

import java.util.Optional;

/**
 * An event that takes something of which the whole ledger has one: the place where a report came out. The ledger sees to
 * it, in the append's own transaction, that nobody takes it twice.
 */
public interface Reserves {

    /** What it takes; empty when that is not known. */
    Optional<Reservation> reserves();
}
