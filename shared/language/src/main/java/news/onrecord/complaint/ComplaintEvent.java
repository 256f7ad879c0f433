package news.onrecord.complaint;

/** The life of a complaint, in order. */
public sealed interface ComplaintEvent
        permits ComplaintReceived,
                ComplaintAcknowledged,
                ComplaintDeadlineExtended,
                ComplaintDecided,
                ComplaintReopened,
                CorrectionLinked {
    ComplaintId complaintId();
}
