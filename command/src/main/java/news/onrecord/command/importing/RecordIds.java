package news.onrecord.command.importing;

import java.util.UUID;
import news.onrecord.attribution.AttributionId;
import news.onrecord.claim.ClaimId;
import news.onrecord.report.ReportId;
import news.onrecord.source.SourceId;

/**
 * Names the records of one annotation the same way on every machine and every day, so that an import that is run
 * twice asks for the same things and records nothing new.
 *
 * <p>An id follows from the fixture's name, the article's SHA-256 in hex, the id's prefix and the record's local id.
 * What a record says is no part of its name.
 *
 * @param fixture the annotation's name for itself
 * @param sha256 the article's hash, in lower-case hex
 */
public record RecordIds(String fixture, String sha256) {

    /** The id of the source that the annotation calls {@code localId}. */
    public SourceId source(String localId) {
        return SourceId.of(uuid("src", localId));
    }

    /** The id of the article, of which an annotation has one. */
    public ReportId report() {
        return ReportId.of(uuid("rep", "document"));
    }

    /** The id of the claim that the annotation calls {@code localId}. */
    public ClaimId claim(String localId) {
        return ClaimId.of(uuid("clm", localId));
    }

    /** The id of that claim's one attribution. */
    public AttributionId attribution(String localId) {
        return AttributionId.of(uuid("att", localId));
    }

    private UUID uuid(String prefix, String localId) {
        return DerivedUuid.of(fixture, sha256, prefix, localId);
    }
}
