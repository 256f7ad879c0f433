package news.onrecord.command.claim;

import java.time.Clock;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Hop;
import news.onrecord.claim.ClaimId;
import news.onrecord.command.report.PrintedVersions;
import news.onrecord.command.source.RegisteredSources;
import news.onrecord.report.PartName;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a command of what a request says of an attribution: it settles what the aggregate may not look up itself. */
@Component
final class Attributing {

    private final PrintedVersions versions;
    private final RegisteredSources sources;
    private final Clock clock;

    Attributing(PrintedVersions versions, RegisteredSources sources, Clock clock) {
        this.versions = versions;
        this.sources = sources;
        this.clock = clock;
    }

    AttributeClaim command(ClaimId claim, AttributionId id, AttributionBody body) {
        var attribution = body.attribution(clock);
        var version = body.version();
        var printed = versions.find(version, place(attribution))
                .orElseThrow(() -> new Refused(
                        Refusal.REPORT_UNKNOWN,
                        "Version " + version.version() + " of " + version.reportId() + " is not on record."));
        var hops = attribution.chain().hops().stream().map(Hop::sourceId).toList();
        return new AttributeClaim(claim, id, printed, sources.find(hops), attribution, body.audience(clock));
    }

    /** Which text has to be read besides the body's. */
    private static @Nullable PartName place(Attribution said) {
        var kind = said.part().kind();
        var number = said.partNumber();
        return kind == null || number == null ? null : new PartName(kind, number);
    }
}
