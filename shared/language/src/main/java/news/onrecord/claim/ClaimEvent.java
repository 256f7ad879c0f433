package news.onrecord.claim;

/** The life of a claim, in order. */
public sealed interface ClaimEvent
        permits ClaimRecorded,
                ClaimReworded,
                ClaimClassified,
                ClaimAttributed,
                StanceRecorded,
                RelationEvent,
                ClaimVoided {
    ClaimId claimId();
}
