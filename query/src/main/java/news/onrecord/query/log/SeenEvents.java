package news.onrecord.query.log;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.onrecord.query.Views;
import org.springframework.stereotype.Component;

/**
 * Which events whoever reads may see: those that recorded something that is shown to the reader (docs/visibility.md).
 * What was said about visibility is the desk's. Where the views are behind the ledger, nothing is shown yet.
 */
@Component
final class SeenEvents {

    private static final String SEEN = """
            select position from (
                select held_from as position, source_id as stream from seen.source_entry s
                union all select position, source_id from seen.past_alias l
                union all select held_until, source_id from seen.past_alias l where held_until is not null
                union all select position, source_id from seen.affiliation f
                union all select position, source_id from seen.affiliation_end e
                union all select position, source_id from seen.grading g
                union all select position, source_id from seen.merging m
                union all select position, report_id from seen.report r
                union all select position, report_id from seen.report_version v
                union all select position, report_id from seen.report_part p
                union all select position, report_id from seen.report_evidence e
                union all select position, report_id from seen.lineage_ever l
                union all select held_until, report_id from seen.lineage_ever l where held_until <= :at
                union all select position, report_id from seen.removal_ever i
                union all select position, claim_id from seen.claim c
                union all select position, claim_id from seen.revision w
                    where correction_id is null and revision > 1
                union all select position, claim_id from seen.class f
                union all select position, claim_id from seen.claim_void x
                union all select position, claim_id from seen.relation l
                union all select position, claim_id from seen.relation_withdrawal m
                union all select position, claim_id from seen.attribution a
                union all select position, claim_id from seen.stance_ever y
                union all select position, claim_id from seen.amendment b
                union all select position, claim_id from seen.grade g
                union all select position, claim_id from seen.dispute d
                union all select position, claim_id from seen.dispute_withdrawal e
                union all select position, claim_id from seen.attribution_void z
                union all select position, thing_id from seen.correction k
                union all select position, assessment_id from seen.assessment m
                union all select position, assessment_id from seen.assessment_revision n where revision > 1
                union all select position, assessment_id from seen.revocation o
                union all select position, scale_id from seen.scale p
                union all select position, receiver_id from seen.receiver q
                union all select position, receiver_id from seen.holding_ever t
                union all select held_until, receiver_id from seen.holding_ever u where held_until <= :at
                union all select position, receiver_id from seen.answer_ever w
            ) as event""";

    private final Views views;

    SeenEvents(Views views) {
        this.views = views;
    }

    /** The positions, out of so many after one, whose events are shown; empty altogether when all are. */
    Optional<Set<Long>> after(long after, int limit) {
        return views.read(now -> now.isDesk()
                ? Optional.empty()
                : Optional.of(new HashSet<>(now.ask(SEEN + " where position > :after and position <= :until")
                        .param("after", after)
                        .param("until", after + limit)
                        .query(Long.class)
                        .list())));
    }

    /** The first positions of one stream after another position whose events are shown; empty altogether when all are. */
    Optional<List<Long>> ofStream(String stream, long after, int limit) {
        return views.read(now -> now.isDesk()
                ? Optional.empty()
                : Optional.of(now.ask(
                                SEEN + " where stream = :stream and position > :after order by position limit :rows",
                                limit)
                        .param("stream", stream)
                        .param("after", after)
                        .query(Long.class)
                        .list()));
    }
}
