package news.onrecord.command.report;

import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.report.ReportFiled;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportVersionAdded;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/** One publication item and its versions; a version's text never changes. */
public final class Report {

    @AggregateIdentifier
    @SuppressWarnings("UnusedVariable") // Axon reads it
    private @Nullable ReportId id;

    private int versions;

    Report() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void decide(FileReport command) {
        AggregateLifecycle.apply(new ReportFiled(
                command.reportId(), command.authorId(), command.outlet(), command.url(), command.language()));
        add(command.reportId(), command.version());
    }

    /** Answers the number that the version got. */
    @CommandHandler
    int decide(AddReportVersion command) {
        int next = versions + 1;
        if (command.number() != null && command.number() != next) {
            throw new Refused(
                    Refusal.VERSION_OUT_OF_ORDER,
                    "The report has " + versions + (versions == 1 ? " version" : " versions") + ", so the next is "
                            + next + ", not " + command.number() + ".");
        }
        add(command.reportId(), command.version());
        return next;
    }

    private void add(ReportId reportId, VersionText version) {
        AggregateLifecycle.apply(new ReportVersionAdded(
                reportId,
                versions + 1,
                version.headline(),
                version.publishedAt(),
                version.observedAt(),
                version.paragraphs(),
                version.hash()));
    }

    @EventSourcingHandler
    void evolve(ReportFiled event) {
        id = event.reportId();
    }

    @EventSourcingHandler
    void evolve(ReportVersionAdded event) {
        versions = event.version();
    }
}
