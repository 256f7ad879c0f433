package news.onrecord.assessment;

import news.onrecord.claim.ClaimId;

/**
 * One reviewer rated a claim, with evidence; this is the assessment's revision 1. It says nothing against what other
 * reviewers find: theirs stand beside it.
 */
public record ClaimAssessed(AssessmentId assessmentId, ClaimId claimId, Assessor author, Finding finding)
        implements AssessmentEvent {}
