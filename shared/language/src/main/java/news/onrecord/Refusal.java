package news.onrecord;

import java.util.Locale;

/**
 * Every reason for which On Record refuses a request: listed here, explained in docs/errors.md (a section each, which
 * a test checks), and turned into HTTP in one place. A refusal is a state of the world, not a failure of the program.
 */
public enum Refusal {
    MALFORMED_BODY(400, "The body cannot be read"),
    UNKNOWN_PROPERTY(400, "The body has a property that is not known here"),
    SET_BY_THE_LEDGER(400, "Only the ledger sets this"),
    MISSING_VALUE(400, "A required value is missing"),
    INVALID_VALUE(400, "A value is not one of those allowed"),
    EMPTY_TEXT(400, "A text is empty"),
    FORBIDDEN_CHARACTER(400, "A text has a character that cannot be kept"),
    INVALID_PARAMETER(400, "A parameter of the address is not understood"),
    INVALID_HEADER(400, "A header of the request is not understood"),
    POSITION_BEYOND_HEAD(400, "The ledger has not come that far"),
    MALFORMED_TILE_PATH(400, "This is not the path of a tile"),
    WEAK_PASSWORD(400, "The password is too easy to guess"),
    TOKEN_IN_ADDRESS(400, "A secret does not belong into an address"),
    NOT_SIGNED_IN(401, "It is not known who asks"),
    TOKEN_REFUSED(401, "The token does not open this"),
    LOGIN_FAILED(401, "Login or password is not right"),
    PROVIDER_LOGIN_FAILED(401, "The OpenID provider did not open this"),
    NOT_ALLOWED(403, "You may not do this"),
    SECOND_PERSON_NEEDED(403, "This takes a second person"),
    NOT_THE_PROPOSER(403, "Only who proposed it can take it back"),
    FORGED_REQUEST(403, "The request does not come from a page of this house"),
    LINK_EXPIRED(403, "This link does not open anything any more"),
    NOT_FOUND(404, "There is nothing here"),
    NOTHING_PUBLISHED(404, "The log has not published a checkpoint yet"),
    TILE_BEYOND_CHECKPOINT(404, "The log's checkpoint does not cover this tile"),
    PARTIAL_TILE_NEVER_PUBLISHED(404, "No published checkpoint has this partial tile"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "This is not available in the form asked for"),
    MISDIRECTED(421, "This address is not served here"),
    ANOTHER_PROCESS(421, "Another process of On Record takes this"),
    ALREADY_RECORDED(409, "This is on record already"),
    ASSESSMENT_REVOKED(409, "The assessment was revoked"),
    COMPLAINT_DECIDED(409, "The complaint was decided"),
    COMPLAINT_OPEN(409, "The complaint has not been decided"),
    STATEMENT_MOVED_ON(409, "The statement is no longer the one you saw"),
    CLAIM_VOID(409, "The claim was recorded in error"),
    CLAIM_MERGED(409, "The claim is a duplicate of another, which stands"),
    ATTRIBUTION_VOID(409, "The attribution was recorded in error"),
    CONFIRMS_ANOTHER(409, "Another attribution is confirmed by this one alone"),
    RELATION_CIRCLE(409, "The claims would be related in a circle"),
    REPORT_KNOWN(409, "This outlet's address is a report's already"),
    REPORT_REMOVED(409, "The report was taken out of use"),
    PROPOSAL_MOVED_ON(409, "Another version of the proposal stands"),
    PROPOSAL_ERASED(409, "Words of the proposal were erased"),
    PROPOSAL_CLOSED(409, "The proposal is not open any more"),
    NOTHING_TO_CONFIRM(409, "There is no emergency here that waits for a confirmation"),
    TOO_EARLY(409, "It is too early for this"),
    DOES_NOT_FOLLOW(409, "This correction does not follow on what was said before"),
    VERSION_OUT_OF_ORDER(409, "The report has another number of versions"),
    SOURCE_MERGED(409, "The source is merged into another"),
    NOT_COVERED_YET(409, "No checkpoint covers this position yet"),
    LOGIN_TAKEN(409, "Somebody has this login"),
    LAST_ADMINISTRATOR(409, "The last administrator stays"),
    ANSWER_OUT_OF_ORDER(409, "This answer does not follow on the one before"),
    CONTENDED(409, "Too many others were changing the same thing"),
    PRECONDITION_FAILED(412, "It is not as you saw it any more"),
    TOO_LARGE(413, "The body is too large"),
    HEADERS_TOO_LARGE(431, "The request's headers are too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is not in a form that is read here"),
    IDEMPOTENCY_KEY_REUSED(422, "The key stands for another request"),
    SOURCE_UNKNOWN(422, "A source is not on record"),
    REPORT_UNKNOWN(422, "A report version is not on record"),
    NOT_ON_RECORD(422, "Something that is named is not on record"),
    NOT_AN_AUTHOR(422, "A report's author is a source of kind ARTICLE_AUTHOR"),
    NOT_AN_ORGANISATION(422, "An affiliation is with an organisation"),
    ENDS_BEFORE_IT_BEGINS(422, "It would be over before it begins"),
    NOT_MERGEABLE(422, "These sources cannot be merged"),
    SPAN_DOES_NOT_MATCH(422, "The words do not stand at that place of the text"),
    SPAN_IN_UTF16_UNITS(422, "The offsets count UTF-16 units, not code points"),
    CHAIN_CYCLE(422, "A source stands in the chain twice"),
    CHAIN_NOT_FROM_AUTHOR(422, "The chain does not begin with the report's author"),
    LINEAGE_CIRCULAR(422, "A report does not come from itself"),
    CHAIN_CONTRADICTS_MODE(422, "The chain and the reporting mode contradict each other"),
    RATING_OUT_OF_BOUNDS(422, "The rating lies outside of its bounds"),
    NOT_IN_CHAIN(422, "The source does not stand in the attribution's chain"),
    NOT_CORROBORATED(422, "No independent report carries the claim"),
    DEADLINE_NOT_LATER(422, "The deadline would not be later"),
    NOT_A_RECEIVER(422, "The receiver does not hold what was corrected"),
    IN_THE_FUTURE(422, "What is recorded cannot lie in the future"),
    NOTHING_CORRECTED(422, "The correction changes nothing"),
    TARGET_UNKNOWN(422, "The correction aims at nothing that is there"),
    NOT_THE_OWNER(422, "Only the owner retracts, removes or kills"),
    NOTHING_CHANGED(422, "It is like that already"),
    EMBARGO_PASSED(422, "The embargo would be over already"),
    OFF_THE_RECORD(422, "What was said off the record stays with the desk"),
    NOT_A_CONFIDANT(422, "A reader who is named cannot be confided in"),
    TOO_MANY_REQUESTS(429, "Too many requests"),
    TOO_MANY_ATTEMPTS(429, "Too many attempts to log in"),
    INTERNAL(500, "Something went wrong on our side"),
    LOG_DAMAGED(500, "What the log has published is not stored any more"),
    SEAL_NOT_OPENED(503, "The sealed identity cannot be opened"),
    PROVIDER_UNAVAILABLE(503, "The OpenID provider cannot be asked"),
    LEDGER_BUSY(503, "The ledger has more to record than it can at the moment"),
    LEDGER_UNAVAILABLE(503, "The ledger's database cannot be reached"),
    OUTCOME_UNKNOWN(503, "It is not known whether this was recorded"),
    VIEW_BEHIND(503, "The views have not come that far yet");

    private final int status;
    private final String title;

    Refusal(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What the refusal is, in words that do not change from case to case. */
    public String title() {
        return title;
    }

    /** The refusal's stable name in addresses and documents: {@code span-does-not-match}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The {@code type} of the problem (RFC 9457). */
    public String type() {
        return "urn:onrecord:problem:" + slug();
    }
}
