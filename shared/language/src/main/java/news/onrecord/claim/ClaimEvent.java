package news.onrecord.claim;

/** The life of a claim, in order. */
public sealed interface ClaimEvent permits ClaimRecorded, ClaimAttributed {
    ClaimId claimId();
}
