package news.onrecord.command.importing;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What makes an annotation contradict itself: found before anything is sent, because the ledger could not tell. Two
 * records with one local id would get one id in the ledger, and the second would pass for "already on record".
 */
final class Inconsistency {

    private Inconsistency() {}

    /** The first contradiction, in words; empty when there is none. */
    static Optional<String> of(Annotation annotation) {
        return Stream.of(
                        repeated("sources", annotation.sources().stream().map(Annotation.Source::id)),
                        repeated("claims", annotation.claims().stream().map(Annotation.Claim::id)),
                        repeated("relations", annotation.relations().stream().map(Annotation.Relation::id)),
                        repeated("anomalies", annotation.anomalies().stream().map(Annotation.Anomaly::id)),
                        relations(annotation),
                        authors(annotation.sources()),
                        chains(annotation),
                        anomalies(annotation))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> repeated(String what, Stream<String> localIds) {
        return twice(localIds).map(localId -> "there are two " + what + " " + localId);
    }

    private static Optional<String> twice(Stream<String> localIds) {
        Set<String> seen = new HashSet<>();
        return localIds.filter(localId -> !seen.add(localId)).findFirst();
    }

    private static Set<String> claims(Annotation annotation) {
        return annotation.claims().stream().map(Annotation.Claim::id).collect(Collectors.toSet());
    }

    private static Optional<String> relations(Annotation annotation) {
        var known = claims(annotation);
        return annotation.relations().stream()
                .flatMap(relation -> Stream.of(relation.from(), relation.to())
                        .filter(claim -> !known.contains(claim))
                        .map(claim -> relation.id() + " names " + claim + ", which is no claim"))
                .findFirst();
    }

    private static Optional<String> authors(List<Annotation.Source> sources) {
        long authors = sources.stream().filter(SeedClaims::isAuthor).count();
        return authors == 1
                ? Optional.empty()
                : Optional.of("one source must be of kind " + SeedClaims.AUTHOR_KIND + ", but " + authors + " are");
    }

    private static Optional<String> chains(Annotation annotation) {
        var known = annotation.sources().stream().map(Annotation.Source::id).collect(Collectors.toSet());
        return annotation.claims().stream()
                .flatMap(claim -> chain(claim, known).stream())
                .findFirst();
    }

    private static Optional<String> anomalies(Annotation annotation) {
        var known = claims(annotation);
        return annotation.anomalies().stream()
                .flatMap(anomaly -> Stream.concat(
                        anomaly.claimIds().stream()
                                .filter(claim -> !known.contains(claim))
                                .map(claim -> anomaly.id() + " names " + claim + ", which is no claim"),
                        twice(anomaly.claimIds().stream())
                                .map(claim -> anomaly.id() + " names " + claim + " twice")
                                .stream()))
                .findFirst();
    }

    private static Optional<String> chain(Annotation.Claim claim, Set<String> known) {
        var chain = claim.attribution().chain();
        for (int place = 0; place < chain.size(); place++) {
            var hop = chain.get(place);
            if (hop.hop() != place) {
                return Optional.of("hop " + hop.hop() + " of " + claim.id() + " stands in the place of hop " + place);
            }
            if (!known.contains(hop.sourceId())) {
                return Optional.of(
                        "hop " + place + " of " + claim.id() + " names " + hop.sourceId() + ", which is no source");
            }
        }
        return Optional.empty();
    }
}
