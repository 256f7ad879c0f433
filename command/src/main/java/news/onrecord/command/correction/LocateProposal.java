package news.onrecord.command.correction;

import news.onrecord.correction.CorrectionId;

/** Ask at which place of its stream the standing version of a proposal is: no aggregate remembers words. Records nothing. */
public record LocateProposal(CorrectionId correctionId) implements CorrectionStep {}
