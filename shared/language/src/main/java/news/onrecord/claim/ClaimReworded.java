package news.onrecord.claim;

import news.onrecord.Text;

/**
 * Our wording of the claim was changed and its meaning was not: clerical work. It is no correction and tells nobody; the
 * earlier wording stays, and so does what every attribution carried.
 *
 * @param statementRevision the revision that it brought, one above the one that stood
 * @param statement the new wording
 */
public record ClaimReworded(ClaimId claimId, int statementRevision, Text statement) implements ClaimEvent {}
