package news.onrecord.complaint;

/** What somebody complains of, in the words of press councils. */
public enum Ground {
    INACCURATE,
    MISLEADING,
    UNFAIR,
    PRIVACY,
    HARASSMENT,
    DISCRIMINATION,
    NO_RIGHT_OF_REPLY,
    UNDISCLOSED_INTEREST,
    OTHER
}
