package news.onrecord.takedown;

/** The life of a takedown, in order. */
public sealed interface TakedownEvent
        permits TakedownProposed, TakedownApproved, TakedownRefused, TakedownWithdrawn, TakedownExpired, WordsErased {
    TakedownId takedownId();
}
