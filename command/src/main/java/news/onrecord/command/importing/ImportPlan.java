package news.onrecord.command.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an annotation asks the ledger for, in an order in which whatever a record needs stands before it: sources,
 * the report, claims, attributions, relations, assessments.
 */
final class ImportPlan {

    /** The format has no property for it: its statements are written in English. */
    private static final String LANGUAGE = "en";

    /** The format does not say who annotated. */
    private static final AssessmentRequest.Author ASSESSOR = new AssessmentRequest.Author("annotator");

    private ImportPlan() {}

    static Dossier of(SeedClaims seed) {
        var ids = seed.ids();
        var annotation = seed.annotation();
        var wishes = new ArrayList<Wish>();
        annotation.sources().forEach(source -> wishes.add(source(source, ids)));
        wishes.add(report(seed, ids));
        annotation.claims().forEach(claim -> wishes.add(claim(claim, ids)));
        annotation.claims().forEach(claim -> wishes.add(attribution(claim, ids)));
        annotation.relations().forEach(relation -> wishes.add(relation(relation, ids)));
        annotation.anomalies().stream()
                .filter(anomaly -> !anomaly.isForACorrection())
                .forEach(anomaly ->
                        anomaly.claimIds().forEach(claimId -> wishes.add(assessment(anomaly, claimId, ids))));
        return new Dossier(wishes);
    }

    private static Wish source(Annotation.Source source, RecordIds ids) {
        var id = ids.source(source.id()).value();
        var request =
                new SourceRequest(id, source.kind(), source.name(), source.proximity(), source.note(), Wish.VISIBILITY);
        return new Wish(source.id(), id, "/api/sources", request, List.of());
    }

    private static Wish report(SeedClaims seed, RecordIds ids) {
        var id = ids.report().value();
        var authorId = ids.source(seed.author().id()).value();
        var document = seed.annotation().document();
        var request = new ReportRequest(
                id,
                authorId,
                document.outlet(),
                null,
                null,
                document.headline(),
                document.publishedDate(),
                null,
                seed.text(),
                Wish.VISIBILITY);
        return new Wish("report " + document.path(), id, "/api/reports", request, List.of(authorId));
    }

    private static Wish claim(Annotation.Claim claim, RecordIds ids) {
        var id = ids.claim(claim.id()).value();
        var request = new ClaimRequest(
                id, claim.normalisedClaim(), LANGUAGE, claim.claimKind(), claim.note(), Wish.VISIBILITY);
        return new Wish(claim.id(), id, "/api/claims", request, List.of());
    }

    private static Wish attribution(Annotation.Claim claim, RecordIds ids) {
        var claimId = ids.claim(claim.id()).value();
        var request = request(claim, ids);
        var needs = Stream.concat(
                        Stream.of(claimId, request.reportVersion().reportId()),
                        request.chain().stream().map(AttributionRequest.Link::sourceId))
                .distinct()
                .toList();
        var door = "/api/claims/" + claimId + "/attributions";
        return new Wish("attribution of " + claim.id(), request.id(), door, request, needs);
    }

    private static Wish relation(Annotation.Relation relation, RecordIds ids) {
        var id = ids.relation(relation.id()).value();
        var from = ids.claim(relation.from()).value();
        var to = ids.claim(relation.to()).value();
        var request = new RelationRequest(id, relation.type(), to, relation.basis(), relation.evidence());
        return new Wish(relation.id(), id, "/api/claims/" + from + "/relations", request, List.of(from, to));
    }

    /** What struck the annotator was not checked, and says so. */
    private static Wish assessment(Annotation.Anomaly anomaly, String localClaimId, RecordIds ids) {
        var id = ids.assessment(anomaly.id(), localClaimId).value();
        var claimId = ids.claim(localClaimId).value();
        var report = ids.report().value();
        var request = new AssessmentRequest(
                id,
                ASSESSOR,
                "UNVERIFIED",
                anomaly.explanation(),
                List.of(new AssessmentRequest.Evidence(report)),
                Wish.VISIBILITY);
        var door = "/api/claims/" + claimId + "/assessments";
        return new Wish(anomaly.id() + " about " + localClaimId, id, door, request, List.of(claimId, report));
    }

    private static AttributionRequest request(Annotation.Claim claim, RecordIds ids) {
        var attribution = claim.attribution();
        return new AttributionRequest(
                ids.attribution(claim.id()).value(),
                new AttributionRequest.Version(ids.report().value(), 1),
                "BODY",
                claim.reportingMode(),
                claim.verbatimSpan(),
                attribution.contentSpan() == null ? null : List.of(attribution.contentSpan()),
                attribution.sourceSpan(),
                attribution.cueSpan(),
                attribution.chain().stream().map(hop -> link(hop, ids)).toList(),
                hedges(claim.hedges()),
                claim.evidentiality(),
                claim.factuality(),
                claim.sourcingTerms(),
                alteration(attribution.editorialInsertion()),
                claim.salience(),
                Wish.VISIBILITY);
    }

    private static AttributionRequest.Link link(Annotation.Hop hop, RecordIds ids) {
        var sourceId = ids.source(hop.sourceId()).value();
        return hop.hop() == 0
                ? new AttributionRequest.Link(sourceId, null, null, null)
                : new AttributionRequest.Link(sourceId, hop.identification(), hop.mode(), hop.cueSpan());
    }

    private static @Nullable List<AttributionRequest.Hedging> hedges(@Nullable List<Annotation.Hedge> hedges) {
        return hedges == null
                ? null
                : hedges.stream()
                        .map(hedge -> new AttributionRequest.Hedging(hedge.type(), hedge.span()))
                        .toList();
    }

    private static @Nullable String alteration(@Nullable Boolean editorialInsertion) {
        if (editorialInsertion == null) {
            return null;
        }
        return editorialInsertion ? "INSERTION" : "NONE";
    }
}
