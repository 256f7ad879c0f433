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
                        repeated("source", annotation.sources().stream().map(Annotation.Source::id)),
                        repeated("claim", annotation.claims().stream().map(Annotation.Claim::id)),
                        repeated("relation", annotation.relations().stream().map(Annotation.Relation::id)),
                        relations(annotation),
                        authors(annotation.sources()),
                        chains(annotation),
                        anomalies(annotation))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> repeated(String what, Stream<String> localIds) {
        Set<String> seen = new HashSet<>();
        return localIds.filter(localId -> !seen.add(localId))
                .findFirst()
                .map(localId -> "there are two " + what + "s " + localId);
    }

    private static Optional<String> relations(Annotation annotation) {
        Set<String> known = new HashSet<>();
        annotation.claims().forEach(claim -> known.add(claim.id()));
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
        Set<String> known = new HashSet<>();
        annotation.sources().forEach(source -> known.add(source.id()));
        return annotation.claims().stream()
                .flatMap(claim -> chain(claim, known).stream())
                .findFirst();
    }

    private static Optional<String> anomalies(Annotation annotation) {
        var known = annotation.claims().stream().map(Annotation.Claim::id).collect(Collectors.toSet());
        return annotation.anomalies().stream()
                .flatMap(anomaly -> anomaly.claimIds().stream()
                        .filter(claim -> !known.contains(claim))
                        .map(claim -> anomaly.id() + " names " + claim + ", which is no claim"))
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
