package news.onrecord.command.assessment;

import news.onrecord.assessment.RatingScale;
import news.onrecord.assessment.ScaleRevision;

/** One revision of a scale of the house, as it was found in the ledger. */
record HouseScale(ScaleRevision id, RatingScale scale) {}
