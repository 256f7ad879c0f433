package news.onrecord;

/**
 * What one event takes for good and no other event may take again.
 *
 * @param kind what sort of thing it is: three letters, as ids have them
 * @param words what is taken, in the one spelling in which it is compared; the ledger keeps a hash of it
 * @param taken the refusal for whoever comes second
 * @param advice what to do then
 */
public record Reservation(String kind, String words, Refusal taken, String advice) {

    /** Says no to whoever comes second. */
    public Refused refused(String holder) {
        return new Refused(taken, holder + " has it already; nothing was recorded. " + advice);
    }
}
