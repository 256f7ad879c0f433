package news.onrecord.command.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import news.onrecord.Quote;
import news.onrecord.Refusal;
import news.onrecord.Refused;
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
import news.onrecord.claim.ClaimId;
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
import org.junit.jupiter.api.Test;

class MergedSourcesInChainsTest {

    private static final SourceId ARTICLE = SourceId.of(UUID.randomUUID());
    private static final SourceId AGENCY = SourceId.of(UUID.randomUUID());
    private static final SourceId MCCAIN = SourceId.of(UUID.randomUUID());
    private static final SourceId SURVIVOR = SourceId.of(UUID.randomUUID());

    @Test
    void aMergedSourceIsNotNamedAnewAndWhoStandsForItIs() {
        assertThatThrownBy(() -> ChainRules.check(through(Map.of(MCCAIN, SURVIVOR), AGENCY, MCCAIN)))
                .asInstanceOf(type(Refused.class))
                .satisfies(refused -> {
                    assertThat(refused.refusal()).isEqualTo(Refusal.SOURCE_MERGED);
                    assertThat(refused.detail())
                            .startsWith("Hop 2")
                            .contains(MCCAIN.value())
                            .contains(SURVIVOR.value());
                });
    }

    @Test
    void theAuthorStaysHopZeroAsTheReportWasFiledAlsoWhenMerged() {
        assertThatCode(() -> ChainRules.check(through(Map.of(ARTICLE, SURVIVOR), AGENCY, MCCAIN)))
                .doesNotThrowAnyException();
    }

    @Test
    void whoeverStandsForTheAuthorStandsInTheChainAlready() {
        assertThatThrownBy(() -> ChainRules.check(through(Map.of(ARTICLE, AGENCY), AGENCY, MCCAIN)))
                .asInstanceOf(type(Refused.class))
                .extracting(Refused::refusal)
                .isEqualTo(Refusal.CHAIN_CYCLE);
    }

    @Test
    void anAttributionRestsOnEverybodyWhomTheChainNames() {
        assertThat(through(Map.of(), AGENCY, MCCAIN).restsOn())
                .isEqualTo(Map.of(ARTICLE.value(), 2L, AGENCY.value(), 2L, MCCAIN.value(), 2L));
    }

    private static AttributeClaim through(Map<SourceId, SourceId> survivors, SourceId second, SourceId third) {
        Map<SourceId, RegisteredSource> sources = new HashMap<>();
        for (var source : List.of(ARTICLE, second, third)) {
            var kind = source.equals(ARTICLE) ? SourceKind.ARTICLE_AUTHOR : SourceKind.PERSON;
            sources.put(source, new RegisteredSource(kind, survivors.get(source), false, 2));
        }
        var report = ReportId.of(UUID.randomUUID());
        return new AttributeClaim(
                ClaimId.of(UUID.randomUUID()),
                AttributionId.of(UUID.randomUUID()),
                new PrintedVersion(
                        new ReportVersionId(report, 1),
                        ARTICLE,
                        null,
                        new PrintedText("Posts, said McCain."),
                        new ReportStanding(report, 1, false)),
                sources,
                said(new Chain(List.of(
                        new Hop(ARTICLE, Identification.AUTHOR, HopMode.AUTHOR_VOICE, null),
                        new Hop(second, Identification.NAMED, HopMode.INDIRECT_QUOTE, null),
                        new Hop(third, Identification.NAMED, HopMode.INDIRECT_QUOTE, null)))),
                Audience.DESK);
    }

    private static Attribution said(Chain chain) {
        return new Attribution(
                ReportPart.BODY,
                ReportingMode.INDIRECT_QUOTE,
                new Span(0, 5, new Quote("Posts", null, null)),
                List.of(),
                null,
                null,
                chain,
                null,
                Evidentiality.NOT_EXAMINED,
                new Factualities(Factuality.NOT_EXAMINED, Factuality.NOT_EXAMINED),
                SourcingTerms.NOT_EXAMINED,
                QuoteAlteration.NOT_EXAMINED,
                Salience.NOT_EXAMINED,
                null,
                null);
    }
}
