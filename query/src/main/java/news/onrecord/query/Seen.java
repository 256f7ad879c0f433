package news.onrecord.query;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.onrecord.visibility.Reader;

/**
 * The one place where it is decided which rows a reader is shown (docs/visibility.md). A question never names a table of
 * schema view; it asks for {@code seen.claim} and gets the rows of {@code view.claim} that stood at {@code :at} and that
 * the reader may see at {@code :now}. A thing is shown only together with everything it names.
 *
 * <p>The conditions stand in the SQL as words and not as parameters, so that an index of what is public can be used; the
 * desk's questions have none at all.
 */
final class Seen {

    static final Seen DESK = new Seen("true", false);
    static final Seen PARTNERS = new Seen("%s.visibility <> 'DESK'", false);
    static final Seen PUBLIC = new Seen("%s.visibility = 'PUBLIC'", false);

    /** What is public, and the things of one case. */
    static final Seen CASE = new Seen("%s.visibility = 'PUBLIC'", true);

    private static final Pattern SEEN = Pattern.compile("\\bseen\\.([a-z_]+)");
    private static final Pattern PAST_THE_READER = Pattern.compile("\\bview\\.(?!held\\b)");

    private final String open;
    private final boolean hasCase;
    private final boolean everything;
    private final Map<String, String> tables = new HashMap<>();
    private final Map<String, String> composed = new ConcurrentHashMap<>();

    private Seen(String open, boolean hasCase) {
        this.open = open;
        this.hasCase = hasCase;
        this.everything = open.equals("true");
        table("source", held(), own("t", "source_id"));
        rows("source_entry", "source", begun(), own("t", "source_id"));
        table("alias", held(), source("source_id"));
        rows("past_alias", "alias", begun(), source("source_id"));
        rows("source_name", "source_name", begun(), source("source_id"));
        rows("grading", "reliability", begun(), source("source_id"));
        table("affiliation", held(), source("source_id"), source("organisation_id"));
        rows("affiliation_end", "affiliation_end", begun(), inSeen("affiliation", "affiliation_id"));
        table("merger", held(), source("source_id"), source("survivor_id"));
        rows("merging", "merger", begun(), source("source_id"), source("survivor_id"));
        table("confidential", held(), everything ? "true" : "false");
        table("report", held(), report("t"), source("author_id"));
        var ofCase = everything ? "true" : hasCase ? "t.report_id = any(:case)" : "false";
        table("removal", held(), ofCase, inSeen("report", "report_id"));
        rows("removal_ever", "removal", begun(), ofCase, inSeen("report", "report_id"));
        table("report_evidence", held(), inSeen("report", "report_id"));
        table("lineage", held(), inSeen("report", "report_id"), namedSeen("report", "report_id", "other_id"));
        rows(
                "lineage_ever",
                "lineage",
                begun(),
                inSeen("report", "report_id"),
                namedSeen("report", "report_id", "other_id"));
        for (var part : new String[] {"report_version", "report_part", "timecode"}) {
            table(part, held(), inSeen("report", "report_id"));
        }
        table("claim", held(), own("t", "claim_id"));
        for (var said : new String[] {"classification", "topic", "claim_void"}) {
            table(said, held(), claim());
        }
        rows("class", "classification", begun(), claim());
        table("relation", held(), claim(), exists("claim", "object_id", "claim_id", own("d", "claim_id")));
        table("relation_withdrawal", held(), inSeen("relation", "relation_id"));
        table("claim_statement", standing(), claim(), noneHidden("k.statement_revision <= t.revision"));
        rows("revision", "claim_statement", begun(), claim(), noneHidden("k.statement_revision <= t.revision"));
        table(
                "attribution",
                held(),
                own("t", "claim_id"),
                claim(),
                exists("report", "report_id", "report_id", report("d")),
                everyHopSeen(),
                noneHidden("k.statement_revision <= t.statement_revision"));
        table("stance", held(), claim(), inSeen("report", "report_id"));
        rows("stance_ever", "stance", begun(), claim(), inSeen("report", "report_id"));
        for (var part : new String[] {"hop", "hedge", "span", "amendment", "attribution_void"}) {
            table(part, held(), inSeen("attribution", "attribution_id"));
        }
        table("dispute", held(), inSeen("attribution", "attribution_id"), source("source_id"));
        table("dispute_withdrawal", held(), inSeen("dispute", "dispute_id"));
        table("credibility", held(), inSeen("attribution", "attribution_id"), everyConfirmingSeen());
        rows("grade", "credibility", begun(), inSeen("attribution", "attribution_id"), everyConfirmingSeen());
        table("assessment", held(), own("t", "claim_id"), claim(), assessorSeen(), allEvidenceSeen());
        table(
                "correction",
                held(),
                own("t", "thing_id"),
                either(
                        exists("claim", "thing_id", "claim_id", own("d", "claim_id")),
                        either(
                                namedSeen("report", "report_id", "thing_id"),
                                namedSeen("assessment", "assessment_id", "thing_id"))),
                either(
                        "t.target in ('CLAIM_TEXT', 'REPORT', 'ASSESSMENT')",
                        namedSeen("attribution", "attribution_id", "target_id")),
                authoritySeen("t"),
                nothingItRestsOnHidden());
        table("difference", held(), inSeen("correction", "correction_id"));
        table("confirmation", held(), inSeen("correction", "correction_id"));
        for (var part : new String[] {"proposal", "proposal_difference", "proposal_decision"}) {
            table(part, held(), everything ? "true" : "false");
        }
        table("revocation", held(), inSeen("assessment", "assessment_id"));
        for (var part : new String[] {"assessment_revision", "evidence"}) {
            table(part, begun(), inSeen("assessment", "assessment_id"));
        }
        var desksOwn = everything ? "true" : "false";
        for (var part : new String[] {"", "_acknowledgement", "_deadline", "_decision", "_reopening", "_correction"}) {
            table("complaint" + part, held(), desksOwn);
        }
        for (var part : new String[] {"deadline", "decision"}) {
            rows("complaint_" + part + "_ever", "complaint_" + part, begun(), desksOwn);
        }
        table("receiver", held(), everything ? "true" : "t.owner_id = :answersFor");
        for (var part : new String[] {"holding", "answer"}) {
            table(part, held(), inSeen("receiver", "receiver_id"));
            rows(part + "_ever", part, begun(), inSeen("receiver", "receiver_id"));
        }
        for (var part : new String[] {"scale", "scale_label"}) {
            table(part, begun());
        }
    }

    /** How the views are read for somebody. */
    static Seen by(Reader reader) {
        return switch (reader.clearance()) {
            case DESK -> DESK;
            case PARTNERS -> PARTNERS;
            case PUBLIC -> reader.caseIds().isEmpty() ? PUBLIC : CASE;
        };
    }

    /** A question about what is seen, as the database is asked it. */
    String in(String question) {
        return composed.computeIfAbsent(question, this::compose);
    }

    private String compose(String question) {
        if (PAST_THE_READER.matcher(question).find()) {
            throw new IllegalArgumentException(
                    "a question reads a view past its reader; say seen. for view.: " + question);
        }
        return SEEN.matcher(question).replaceAll(name -> "(" + rowsOf(name.group(1)) + ")");
    }

    private String rowsOf(String name) {
        var rows = tables.get(name);
        if (rows == null) {
            throw new IllegalArgumentException("there is no seen." + name);
        }
        return rows;
    }

    private void table(String name, String... conditions) {
        rows(name, name, conditions);
    }

    private void rows(String name, String table, String... conditions) {
        var where = Stream.of(conditions)
                .filter(condition -> !condition.equals("true"))
                .collect(Collectors.joining(" and "));
        tables.put(name, "select t.* from view." + table + " t where " + where);
    }

    private static String held() {
        return held("t");
    }

    private static String held(String row) {
        return "view.held(" + row + ".held_from, " + row + ".held_until, :at)";
    }

    private static String begun() {
        return "t.held_from <= :at";
    }

    /** Whether a thing itself is open to the reader: by its visibility, its embargo being over, or by the reader's case. */
    private String own(String row, String caseId) {
        if (everything) {
            return "true";
        }
        var open = this.open.formatted(row) + " and (" + row + ".embargoed_until is null or " + row
                + ".embargoed_until <= :now)";
        return hasCase ? "(" + open + " or " + row + "." + caseId + " = any(:case))" : open;
    }

    /** What is removed is the desk's, and whose case it is. */
    private String report(String row) {
        var inUse = "(not " + row + ".removed" + (hasCase ? " or " + row + ".report_id = any(:case)" : "") + ")";
        return everything ? "true" : own(row, "report_id") + " and " + inUse;
    }

    private String source(String column) {
        return exists("source", column, "source_id", own("d", "source_id"));
    }

    private String claim() {
        return exists("claim", "claim_id", "claim_id", own("d", "claim_id"));
    }

    private String exists(String table, String column, String id, String condition) {
        return everything
                ? "true"
                : found(
                        "view." + table + " d",
                        "d." + id + " = t." + column + " and " + held("d") + " and " + condition);
    }

    /** What hangs on a thing is seen with it. */
    private String inSeen(String thing, String id) {
        return namedSeen(thing, id, id);
    }

    /** What a thing names is seen. */
    private String namedSeen(String thing, String id, String column) {
        return everything ? "true" : found("(" + rowsOf(thing) + ") whole", "whole." + id + " = t." + column);
    }

    private String either(String one, String other) {
        return everything ? "true" : "(" + one + " or " + other + ")";
    }

    /** What a grade says that it rests on is seen, or the grade is not. */
    private String everyConfirmingSeen() {
        return everything
                ? "true"
                : "not "
                        + found(
                                "unnest(string_to_array(t.confirmed_by, ' ')) as other(id)",
                                "not "
                                        + found(
                                                "(" + rowsOf("attribution") + ") confirming",
                                                "confirming.attribution_id = other.id"));
    }

    /**
     * Whoever stands in the chain, or ever did before or after it was amended, is seen, or the chain is not; also as of a
     * moment when that source was not on record yet.
     */
    private String everyHopSeen() {
        return everything
                ? "true"
                : "not "
                        + found(
                                "view.hop h",
                                "h.attribution_id = t.attribution_id and not " + sourceOpen("h.source_id"));
    }

    /** A source's visibility is the same in all of its rows. */
    private String sourceOpen(String id) {
        return found("view.source d", "d.source_id = " + id + " and " + own("d", "source_id"));
    }

    /** Whoever assessed is seen, if it is somebody on record. */
    private String assessorSeen() {
        return everything
                ? "true"
                : "(t.author_id is null or " + exists("source", "author_id", "source_id", own("d", "source_id")) + ")";
    }

    /** Whatever an assessment ever rested on is seen, or the assessment is not. */
    private String allEvidenceSeen() {
        return everything
                ? "true"
                : "not "
                        + found(
                                "view.evidence e",
                                "e.assessment_id = t.assessment_id and e.held_from <= :at and e.thing_id is not null"
                                        + " and not " + seenAs("claim", "e.thing_id") + " and not "
                                        + seenAs("report", "e.thing_id"));
    }

    private String seenAs(String thing, String id) {
        return found("(" + rowsOf(thing) + ") thing", "thing." + thing + "_id = " + id);
    }

    /** A claim's wordings are seen up to the first that a hidden correction brought. */
    private String noneHidden(String earlier) {
        return everything ? "true" : "not " + hiddenCorrection("k.thing_id = t.claim_id and " + earlier);
    }

    /** A correction speaks of the wording that the earlier ones brought, and may correct one of its own authority. */
    private String nothingItRestsOnHidden() {
        return everything
                ? "true"
                : "not "
                        + hiddenCorrection("k.thing_id = t.thing_id and k.position < t.position"
                                + " and (k.statement_revision is not null or " + mayAmend("t", "k") + ")");
    }

    /**
     * That one of these corrections is hidden: for its own sake, or because it may correct one that is. What rests on a hidden
     * wording comes after it, so who asks for the wordings before finds the hidden one itself.
     */
    private String hiddenCorrection(String which) {
        var amendsHidden = found(
                "view.correction e",
                "e.thing_id = k.thing_id and e.position < k.position and " + mayAmend("k", "e") + " and "
                        + closed("e"));
        return found(
                "view.correction k",
                which + " and " + held("k") + " and (" + closed("k") + " or " + amendsHidden + ")");
    }

    /** What a correction amends is one of the same target and authority; of those who are not the owner each is apart. */
    private static String mayAmend(String later, String earlier) {
        return ("(%1$s.amends is not null and %2$s.target_id = %1$s.target_id and %2$s.authority = %1$s.authority"
                        + " and (%1$s.authority = 'OUTLET' or %2$s.authority_id is not distinct from %1$s.authority_id))")
                .formatted(later, earlier);
    }

    private String closed(String correction) {
        return "not (" + own(correction, "thing_id") + " and " + authoritySeen(correction) + ")";
    }

    /** On whose word a correction is, if it is somebody on record, is seen. */
    private String authoritySeen(String correction) {
        var id = correction + ".authority_id";
        return either(id + " is null", sourceOpen(id));
    }

    /**
     * Whether there is such a row, looked up for one row of the question at a time. The offset, which skips nothing, keeps the
     * database from making a join of it (docs/decisions/planned-once.md).
     */
    private static String found(String rows, String condition) {
        return "exists (select 1 from " + rows + " where " + condition + " offset 0)";
    }

    /** The wording that stands for the reader: the one that holds, or the one before a hidden correction. */
    private String standing() {
        return everything
                ? held()
                : begun() + " and (" + held() + " or "
                        + hiddenCorrection("k.thing_id = t.claim_id and k.statement_revision = t.revision + 1") + ")";
    }
}
