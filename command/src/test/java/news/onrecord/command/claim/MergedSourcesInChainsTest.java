package news.onrecord.command.claim;

import static news.onrecord.command.claim.ClaimScene.ARTICLE;
import static news.onrecord.command.claim.ClaimScene.ATTRIBUTION;
import static news.onrecord.command.claim.ClaimScene.CLAIM;
import static news.onrecord.command.claim.ClaimScene.MCCAIN;
import static news.onrecord.command.claim.ClaimScene.REPORTS;
import static news.onrecord.command.claim.ClaimScene.printed;
import static news.onrecord.command.claim.ClaimScene.recorded;
import static news.onrecord.command.claim.ClaimScene.refused;
import static news.onrecord.command.claim.ClaimScene.said;
import static news.onrecord.command.claim.ClaimScene.sources;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.command.source.RegisteredSource;
import news.onrecord.source.SourceId;
import news.onrecord.visibility.Audience;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** The chain of the scene goes from the article by way of unnamed reports to John McCain. */
class MergedSourcesInChainsTest {

    private static final SourceId SURVIVOR = SourceId.of(UUID.randomUUID());

    private final AggregateTestFixture<Claim> claim = new AggregateTestFixture<>(Claim.class);

    @Test
    void aMergedSourceIsNotNamedAnewAndWhoStandsForItIs() {
        claim.given(recorded())
                .when(attribute(MCCAIN, SURVIVOR))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED, SURVIVOR));
    }

    @Test
    void theAuthorStaysHopZeroAsTheReportWasFiledAlsoWhenMerged() {
        claim.given(recorded()).when(attribute(ARTICLE, SURVIVOR)).expectSuccessfulHandlerExecution();
    }

    @Test
    void whoeverStandsForTheAuthorStandsInTheChainAlready() {
        claim.given(recorded())
                .when(attribute(ARTICLE, MCCAIN))
                .expectNoEvents()
                .expectException(refused(Refusal.CHAIN_CYCLE, MCCAIN));
    }

    @Test
    void anAttributionRestsOnEverybodyWhomTheChainNames() {
        assertThat(attribute(MCCAIN, SURVIVOR).restsOn())
                .containsEntry(ARTICLE.value(), 2L)
                .containsEntry(REPORTS.value(), 2L)
                .containsEntry(MCCAIN.value(), 2L);
    }

    private static AttributeClaim attribute(SourceId merged, SourceId survivor) {
        var sources = new HashMap<>(sources());
        sources.computeIfPresent(merged, (_, one) -> new RegisteredSource(one.kind(), survivor, false, one.sequence()));
        return new AttributeClaim(CLAIM, ATTRIBUTION, printed(), sources, said(same -> same), Audience.DESK);
    }
}
