package news.onrecord.claim;

/**
 * How one claim stands to another. All but {@link #CONTRADICTS} have a direction, in which no circle makes sense;
 * {@link #DUPLICATES} says that both are one claim, of which the other stands.
 */
public enum RelationKind {
    REPEATS,
    SUPPORTS,
    CONTRADICTS,
    QUALIFIES,
    ELABORATES,
    PRESUPPOSES,
    UPDATES,
    DUPLICATES;

    /** Whether it says the same whichever of the two it is said of. */
    public boolean isMutual() {
        return this == CONTRADICTS;
    }
}
