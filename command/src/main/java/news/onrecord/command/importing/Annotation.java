package news.onrecord.command.importing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file of the format {@code seed-claims} says about one article: its sources and its claims, each with the
 * place where the article carries it.
 *
 * <p>Enumerations stay strings, so that the ledger judges them, record by record. Properties that only repeat or
 * explain others are named and passed over; any other unknown property is an error, as it is at the ledger's doors.
 */
@JsonIgnoreProperties({"fixtureVersion", "conventions", "vocabulary", "counts"})
record Annotation(
        String fixture,
        Document document,
        List<Source> sources,
        List<Claim> claims,
        List<Relation> relations,
        List<Anomaly> anomalies) {

    Annotation {
        requireNonNull(fixture, "fixture is missing");
        requireNonNull(document, "document is missing");
        sources = List.copyOf(requireNonNull(sources, "sources is missing"));
        claims = List.copyOf(requireNonNull(claims, "claims is missing"));
        relations = List.copyOf(requireNonNull(relations, "relations is missing"));
        anomalies = List.copyOf(requireNonNull(anomalies, "anomalies is missing"));
    }

    /** How one claim stands to another, and which words of the article show it. */
    record Relation(
            String id,
            String from,
            String type,
            String to,
            @Nullable String basis,
            @Nullable String evidence) {

        Relation {
            requireNonNull(id, "id is missing");
            requireNonNull(from, "from is missing");
            requireNonNull(type, "type is missing");
            requireNonNull(to, "to is missing");
        }
    }

    /** The article's own file and what is known about its publication. */
    @JsonIgnoreProperties({"bytes", "utf16Units", "paragraphs", "offsets", "byline", "publishedDateInference"})
    record Document(
            String path,
            String sha256,
            @JsonProperty(required = true) int codePoints,
            @Nullable String headline,
            @Nullable String outlet,
            @Nullable String publishedDate) {

        Document {
            requireNonNull(path, "path is missing");
            requireNonNull(sha256, "sha256 is missing");
        }
    }

    /** Somebody or something that the article attributes statements to; how it is identified belongs to the hops. */
    @JsonIgnoreProperties({"identification", "mention"})
    record Source(
            String id,
            String kind,
            String name,
            @Nullable String proximity,
            @Nullable String note) {

        Source {
            requireNonNull(id, "id is missing");
            requireNonNull(kind, "kind is missing");
            requireNonNull(name, "name is missing");
        }
    }

    /** A proposition and the one place of the article that carries it. */
    @JsonIgnoreProperties({"paragraph", "weakestIdentification"})
    record Claim(
            String id,
            String normalisedClaim,
            PrintedSpan verbatimSpan,
            @Nullable String claimKind,
            @Nullable String salience,
            String reportingMode,
            @Nullable String evidentiality,
            @Nullable String sourcingTerms,
            Attribution attribution,
            @Nullable List<Hedge> hedges,
            @Nullable Factuality factuality,
            @Nullable String note) {

        Claim {
            requireNonNull(id, "id is missing");
            requireNonNull(normalisedClaim, "normalisedClaim is missing");
            requireNonNull(verbatimSpan, "verbatimSpan is missing");
            requireNonNull(reportingMode, "reportingMode is missing");
            requireNonNull(attribution, "attribution is missing");
        }
    }

    /** Whom the article credits with a claim, and with which words. */
    @JsonIgnoreProperties({"depth", "sourceId"})
    record Attribution(
            List<Hop> chain,
            @Nullable PrintedSpan contentSpan,
            @Nullable PrintedSpan sourceSpan,
            @Nullable PrintedSpan cueSpan,
            @Nullable Boolean editorialInsertion) {

        Attribution {
            chain = List.copyOf(requireNonNull(chain, "chain is missing"));
        }
    }

    /** One link of a chain; its source is named by the id that it has in the file. */
    @JsonIgnoreProperties("sourceKind")
    record Hop(
            @JsonProperty(required = true) int hop,
            String sourceId,
            @Nullable String identification,
            @Nullable String mode,
            @Nullable PrintedSpan cueSpan) {

        Hop {
            requireNonNull(sourceId, "sourceId is missing");
        }
    }

    /** A hedging expression; the file writes its place next to its type. */
    record Hedge(
            String type,
            @JsonProperty(required = true) int start,
            @JsonProperty(required = true) int end,
            String exact,
            @Nullable String prefix,
            @Nullable String suffix) {

        Hedge {
            requireNonNull(type, "type is missing");
        }

        PrintedSpan span() {
            return new PrintedSpan(start, end, exact, prefix, suffix);
        }
    }

    /**
     * Something about some claims that struck the annotator, who did not check it.
     *
     * @param basis whether the text itself shows it, or knowledge of the world
     */
    record Anomaly(
            String id,
            List<String> claimIds,
            String basis,
            String explanation,
            @Nullable String suggestedCorrectionKind) {

        Anomaly {
            requireNonNull(id, "id is missing");
            claimIds = List.copyOf(requireNonNull(claimIds, "claimIds is missing"));
            requireNonNull(basis, "basis is missing");
            requireNonNull(explanation, "explanation is missing");
        }

        /** A plain error that the text itself shows is corrected, not assessed. */
        boolean isForACorrection() {
            return basis.equals("TEXT_INTERNAL") && "CORRECTION".equals(suggestedCorrectionKind);
        }
    }

    /** How certain the article and the innermost source present the claim. */
    record Factuality(@Nullable String author, @Nullable String innermostSource) {}
}
