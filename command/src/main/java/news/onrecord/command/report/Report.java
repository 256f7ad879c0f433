package news.onrecord.command.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.command.correction.Corrections;
import news.onrecord.command.visibility.Audiences;
import news.onrecord.correction.CorrectionEvent;
import news.onrecord.report.PartName;
import news.onrecord.report.ReportEvidenceAdded;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportLineageWithdrawn;
import news.onrecord.report.ReportPartAdded;
import news.onrecord.report.ReportRelated;
import news.onrecord.report.ReportRemoved;
import news.onrecord.report.ReportRestored;
import news.onrecord.report.ReportVersionAdded;
import news.onrecord.visibility.VisibilityChanged;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One publication item and its versions; a version's text never changes. */
public final class Report {

    @AggregateIdentifier
    private @Nullable ReportId id;

    /** The first version first. */
    private List<KnownVersion> versions = new ArrayList<>();

    /** The ids of the copies that somebody kept. */
    private Set<String> evidence = new HashSet<>();

    private boolean removed;
    private Relations relations = new Relations();
    private Audiences audiences = new Audiences();
    private Corrections corrections = new Corrections();

    Report() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(FileReport command) {
        AggregateLifecycle.apply(new ReportFiled(
                command.reportId(), command.authorId(), command.outlet(), command.url(), command.language()));
        if (command.version() != null) {
            add(command.reportId(), command.version());
        }
        Audiences.open(command.reportId(), command.audience());
    }

    @CommandHandler
    void decide(ChangeReportVisibility command) {
        var thing = command.thing();
        if (!thing.equals(id) && !corrections.has(thing)) {
            throw new Refused(Refusal.NOT_FOUND, thing.value() + " is not on record in " + command.reportId() + ".");
        }
        audiences.change(thing, command.audience());
    }

    /** Answers what the step found out, if it asked something. */
    @CommandHandler
    @Nullable
    Long decide(CorrectReport command) {
        return corrections.decide(command.step(), new CorrectedReport(command.reportId()));
    }

    @CommandHandler
    void decide(AddReportEvidence command) {
        refuseUnknown(command.reportId(), command.version());
        if (evidence.contains(command.evidenceId().value())) {
            throw new Refused(
                    Refusal.ALREADY_RECORDED,
                    command.evidenceId() + " is on record already; nothing was recorded again.");
        }
        AggregateLifecycle.apply(new ReportEvidenceAdded(
                command.reportId(),
                command.evidenceId(),
                command.version(),
                command.hash(),
                command.archiveUrl(),
                command.capturedAt(),
                command.note()));
    }

    @CommandHandler
    void decide(RelateReport command) {
        relations.relate(command);
    }

    @CommandHandler
    void decide(WithdrawLineage command) {
        relations.withdraw(command);
    }

    @CommandHandler
    Lineage decide(DescribeLineage question) {
        return relations.describe();
    }

    @CommandHandler
    void decide(RemoveReport command) {
        standing(command.reportId()).refuseRemoved();
        AggregateLifecycle.apply(new ReportRemoved(command.reportId(), command.reason()));
    }

    @CommandHandler
    void decide(RestoreReport command) {
        if (!removed) {
            throw new Refused(Refusal.NOTHING_CHANGED, command.reportId() + " is in use; there is nothing to restore.");
        }
        AggregateLifecycle.apply(new ReportRestored(command.reportId(), command.reason()));
    }

    /** Answers the number that the version got. */
    @CommandHandler
    int decide(AddReportVersion command) {
        standing(command.reportId()).refuseRemoved();
        int next = versions.size() + 1;
        if (command.number() != null && command.number() != next) {
            throw new Refused(
                    Refusal.VERSION_OUT_OF_ORDER,
                    "The report has " + versions.size() + (versions.size() == 1 ? " version" : " versions")
                            + ", so the next is " + next + ", not " + command.number() + ".");
        }
        add(command.reportId(), command.version());
        return next;
    }

    @CommandHandler
    VersionPlace decide(LocateVersion question) {
        refuseUnknown(question.reportId(), question.version());
        var version = versions.get(question.version() - 1);
        return new VersionPlace(version.sequence(), version.parts(), standing(question.reportId()));
    }

    /** A refusal and not an empty answer: what is refused is asked again of the ledger, which may know more by now. */
    private void refuseUnknown(ReportId reportId, int version) {
        if (version < 1 || version > versions.size()) {
            throw new Refused(Refusal.REPORT_UNKNOWN, "Version " + version + " of " + reportId + " is not on record.");
        }
    }

    private ReportStanding standing(ReportId reportId) {
        return new ReportStanding(reportId, AggregateLifecycle.getVersion(), removed);
    }

    /** All of it is in one append: nobody reads a version without its parts. */
    private void add(ReportId reportId, VersionText version) {
        int number = versions.size() + 1;
        AggregateLifecycle.apply(new ReportVersionAdded(
                reportId,
                number,
                version.headline(),
                version.publishedAt(),
                version.observedAt(),
                version.paragraphs(),
                version.hash()));
        version.parts().forEach(part -> AggregateLifecycle.apply(part.added(reportId, number)));
    }

    @EventSourcingHandler
    void evolve(ReportFiled event) {
        id = event.reportId();
    }

    @EventSourcingHandler
    void evolve(ReportVersionAdded event, @SequenceNumber long sequence) {
        versions.add(new KnownVersion(sequence, List.of()));
    }

    @EventSourcingHandler
    void evolve(ReportPartAdded event, @SequenceNumber long sequence) {
        var part = new PlacedPart(new PartName(event.kind(), event.number()), sequence);
        versions.set(event.version() - 1, versions.get(event.version() - 1).with(part));
    }

    @EventSourcingHandler
    void evolve(ReportEvidenceAdded event) {
        evidence.add(event.evidenceId().value());
    }

    @EventSourcingHandler
    void evolve(CorrectionEvent event, @SequenceNumber long sequence) {
        corrections.evolve(event, sequence);
    }

    @EventSourcingHandler
    void evolve(ReportRelated event) {
        relations.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ReportLineageWithdrawn event) {
        relations.evolve(event);
    }

    @EventSourcingHandler
    void evolve(ReportRemoved event) {
        removed = true;
    }

    @EventSourcingHandler
    void evolve(ReportRestored event) {
        removed = false;
    }

    @EventSourcingHandler
    void evolve(VisibilityChanged event) {
        audiences.evolve(event);
    }
}
