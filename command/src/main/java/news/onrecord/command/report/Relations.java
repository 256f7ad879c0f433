package news.onrecord.command.report;

import java.util.HashMap;
import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.report.LineageKind;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportLineageWithdrawn;
import news.onrecord.report.ReportRelated;
import org.axonframework.modelling.command.AggregateLifecycle;

/**
 * What a report remembers of the others with which it hangs together. It is part of the report, and of its snapshot.
 */
final class Relations {

    private Map<String, LineageKind> others = new HashMap<>();

    /** Two reports hang together in one way, said of one of them; and none comes from itself, however far around. */
    void relate(RelateReport command) {
        var report = command.reportId();
        var other = command.otherId();
        if (report.equals(other)) {
            throw new Refused(Refusal.LINEAGE_CIRCULAR, report + " cannot come from itself.");
        }
        if (others.containsKey(other.value())) {
            throw known(report, other, others.get(other.value()));
        }
        var theirs = command.upstream()
                .of(other)
                .orElseThrow(() -> new Refused(Refusal.REPORT_UNKNOWN, other + " is not on record. File it first."));
        refuseTheOtherWayRound(command, theirs);
        if (command.kind().comesFromOther()) {
            command.upstream().thatComesFrom(report).ifPresent(between -> {
                throw circle(report, other, between);
            });
        }
        AggregateLifecycle.apply(new ReportRelated(report, other, command.kind(), command.note()));
    }

    private static void refuseTheOtherWayRound(RelateReport command, Lineage theirs) {
        theirs.with(command.reportId()).ifPresent(kind -> {
            throw kind.comesFromOther() && command.kind().comesFromOther()
                    ? circle(command.reportId(), command.otherId(), command.otherId())
                    : known(command.otherId(), command.reportId(), kind);
        });
    }

    private static Refused known(ReportId report, ReportId other, LineageKind kind) {
        return new Refused(
                Refusal.ALREADY_RECORDED,
                "It is on record that " + report + " hangs together with " + other + ": " + kind
                        + ". Withdraw that first, if it is another way.");
    }

    private static Refused circle(ReportId report, ReportId other, ReportId between) {
        return new Refused(
                Refusal.LINEAGE_CIRCULAR,
                report + " cannot come from " + other + ": it is on record that " + between + " comes from " + report
                        + (other.equals(between) ? "." : ", and " + other + " from that."));
    }

    void withdraw(WithdrawLineage command) {
        if (!others.containsKey(command.otherId().value())) {
            throw new Refused(
                    Refusal.NOT_FOUND,
                    "That " + command.reportId() + " hangs together with " + command.otherId() + " is not on record.");
        }
        AggregateLifecycle.apply(new ReportLineageWithdrawn(command.reportId(), command.otherId(), command.reason()));
    }

    Lineage describe(boolean removed) {
        return new Lineage(AggregateLifecycle.getVersion(), removed, others);
    }

    /** Remembers. */
    void evolve(ReportRelated event) {
        others.put(event.otherId().value(), event.kind());
    }

    /** Remembers. */
    void evolve(ReportLineageWithdrawn event) {
        others.remove(event.otherId().value());
    }
}
