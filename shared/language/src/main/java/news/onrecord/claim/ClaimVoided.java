package news.onrecord.claim;

import news.onrecord.Text;

/**
 * The claim was marked as recorded in error. It stays readable, and nothing more is recorded about it: whatever it should
 * have been is recorded anew.
 */
public record ClaimVoided(ClaimId claimId, Text reason) implements ClaimEvent {}
