package news.onrecord.app;

import java.util.UUID;

/**
 * A request that brings something new under an id of the caller's, so that it can be sent again and looked for afterwards.
 *
 * @param events how many events it puts on record, all of them or none
 * @param allowed whether the rules let it in; what they do not must never be found
 */
record Attempt(String id, String path, String body, int events, boolean allowed) {

    private Attempt(String id, String path, String body, int events) {
        this(id, path, body, events, true);
    }

    static Attempt claim(String statement) {
        var id = "clm_" + UUID.randomUUID();
        return new Attempt(id, "/api/claims", """
                {"id": "%s", "statement": "%s", "kind": "FACTUAL", "note": "Posts were counted twice."}""".formatted(id, statement), 1);
    }

    static Attempt correction(String claimId, String before, String after) {
        var id = "cor_" + UUID.randomUUID();
        return new Attempt(id, "/api/claims/" + claimId + "/corrections", """
                {"id": "%s", "kind": "CORRECTION", "severity": "MINOR", "reason": "Counted again.",
                 "before": "%s", "after": "%s"}""".formatted(id, before, after), 1);
    }

    /** The same, but it may not be recorded. */
    Attempt forbidden() {
        return new Attempt(id, path, body, events, false);
    }

    static Attempt author() {
        var id = "src_" + UUID.randomUUID();
        return new Attempt(id, "/api/sources", """
                {"id": "%s", "kind": "ARTICLE_AUTHOR", "name": "Jane Roe"}""".formatted(id), 1);
    }

    /** Two events: the report, and its first version. */
    static Attempt report(String authorId) {
        var id = "rep_" + UUID.randomUUID();
        return new Attempt(id, "/api/reports", """
                {"id": "%s", "authorId": "%s", "headline": "Posts", "text": "300,000 posts.\\n\\nOpposed.\\n"}""".formatted(id, authorId), 2);
    }
}
