package news.onrecord.command.claim;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import news.onrecord.Quote;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.attribution.Attribution;
import news.onrecord.attribution.AttributionId;
import news.onrecord.attribution.Chain;
import news.onrecord.attribution.Evidentiality;
import news.onrecord.attribution.Factualities;
import news.onrecord.attribution.Factuality;
import news.onrecord.attribution.Hop;
import news.onrecord.attribution.HopMode;
import news.onrecord.attribution.Identification;
import news.onrecord.attribution.QuoteAlteration;
import news.onrecord.attribution.ReportPart;
import news.onrecord.attribution.ReportingMode;
import news.onrecord.attribution.Salience;
import news.onrecord.attribution.SourcingTerms;
import news.onrecord.claim.ClaimAttributed;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.claim.ClaimRecorded;
import news.onrecord.claim.ClaimVoided;
import news.onrecord.command.report.PrintedVersion;
import news.onrecord.command.report.ReportStanding;
import news.onrecord.command.source.RegisteredSource;
import news.onrecord.report.PrintedText;
import news.onrecord.report.ReportId;
import news.onrecord.report.ReportVersionId;
import news.onrecord.report.Span;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.visibility.Audience;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** One claim, and a report that says that the source McCain made it: what the tests of claims begin with. */
final class ClaimScene {

    static final ClaimId CLAIM = ClaimId.of(UUID.randomUUID());
    static final ClaimId OTHER = ClaimId.of(UUID.randomUUID());
    static final AttributionId ATTRIBUTION = AttributionId.of(UUID.randomUUID());
    static final SourceId ARTICLE = SourceId.of(UUID.randomUUID());
    static final SourceId REPORTS = SourceId.of(UUID.randomUUID());
    static final SourceId MCCAIN = SourceId.of(UUID.randomUUID());
    static final ReportVersionId VERSION = new ReportVersionId(ReportId.of(UUID.randomUUID()), 1);
    static final Text MADE_A_SACRIFICE = Text.of("NCRI officials have made a sacrifice for freedom in Iran.");
    static final Text MADE_SACRIFICES = Text.of("NCRI officials have made sacrifices for freedom in Iran.");

    private static final String PRINTED =
            "John McCain praised them for their “sacrifice for freedom”, according to reports.";

    private ClaimScene() {}

    static ClaimRecorded recorded() {
        return new ClaimRecorded(CLAIM, MADE_A_SACRIFICE, "en", ClaimKind.EVALUATION, null);
    }

    static ClaimVoided voided() {
        return new ClaimVoided(CLAIM, Text.of("Logged twice."));
    }

    /** The claim as it was found in the report, by way of the unnamed reports. */
    static ClaimAttributed attributed() {
        return attributed(ATTRIBUTION, VERSION);
    }

    static ClaimAttributed attributed(AttributionId attribution, ReportVersionId version) {
        return new ClaimAttributed(CLAIM, attribution, version, 1, said(same -> same));
    }

    static AttributeClaim attribute() {
        return new AttributeClaim(CLAIM, ATTRIBUTION, printed(), sources(), said(same -> same), Audience.DESK);
    }

    static PrintedVersion printed() {
        return new PrintedVersion(
                VERSION,
                ARTICLE,
                null,
                new PrintedText(PRINTED),
                List.of(),
                null,
                new ReportStanding(VERSION.reportId(), 1, false));
    }

    static Map<SourceId, RegisteredSource> sources() {
        return Map.of(
                ARTICLE, onRecord(SourceKind.ARTICLE_AUTHOR),
                REPORTS, onRecord(SourceKind.UNSPECIFIED_REPORTS),
                MCCAIN, onRecord(SourceKind.PERSON));
    }

    private static RegisteredSource onRecord(SourceKind kind) {
        return new RegisteredSource(kind, null, false, 2);
    }

    /** What is said of it; of its parts, only the terms and the chain are ever changed here. */
    record Said(SourcingTerms terms, List<Hop> hops) {
        Said terms(SourcingTerms other) {
            return new Said(other, hops);
        }

        Said hops(Hop... others) {
            return new Said(terms, List.of(others));
        }
    }

    static Attribution said(UnaryOperator<Said> change) {
        var said = change.apply(new Said(SourcingTerms.NOT_EXAMINED, List.of(author(), hop(REPORTS), hop(MCCAIN))));
        var words = "sacrifice for freedom";
        int start = PRINTED.indexOf(words);
        return new Attribution(
                ReportPart.BODY,
                null,
                said.hops().size() == 1 ? ReportingMode.AUTHOR_VOICE : ReportingMode.MIXED_QUOTE,
                new Span(start, start + words.length(), new Quote(words, null, null)),
                List.of(),
                null,
                null,
                new Chain(said.hops()),
                null,
                Evidentiality.NOT_EXAMINED,
                new Factualities(Factuality.NOT_EXAMINED, Factuality.NOT_EXAMINED),
                said.terms(),
                QuoteAlteration.NOT_EXAMINED,
                Salience.NOT_EXAMINED,
                null,
                null);
    }

    static Hop author() {
        return new Hop(ARTICLE, Identification.AUTHOR, HopMode.AUTHOR_VOICE, null);
    }

    static Hop hop(SourceId source) {
        return new Hop(source, Identification.NAMED, HopMode.INDIRECT_QUOTE, null);
    }

    static Matcher<?> refused(Refusal refusal) {
        return new CustomTypeSafeMatcher<Refused>("refused with " + refusal) {
            @Override
            protected boolean matchesSafely(Refused given) {
                return given.refusal() == refusal;
            }
        };
    }

    /** The same, telling where to go on. */
    static Matcher<?> refused(Refusal refusal, Object named) {
        return new CustomTypeSafeMatcher<Refused>("refused with " + refusal + ", naming " + named) {
            @Override
            protected boolean matchesSafely(Refused given) {
                return given.refusal() == refusal && given.detail().contains(named.toString());
            }
        };
    }
}
