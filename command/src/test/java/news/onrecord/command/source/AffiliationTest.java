package news.onrecord.command.source;

import static news.onrecord.command.source.SourceScene.MCCAIN;
import static news.onrecord.command.source.SourceScene.OTHER;
import static news.onrecord.command.source.SourceScene.THIRD;
import static news.onrecord.command.source.SourceScene.merged;
import static news.onrecord.command.source.SourceScene.onRecord;
import static news.onrecord.command.source.SourceScene.refused;
import static news.onrecord.command.source.SourceScene.registered;
import static news.onrecord.command.source.SourceScene.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.source.AffiliationId;
import news.onrecord.source.SourceAffiliated;
import news.onrecord.source.SourceAffiliationEnded;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AffiliationTest {

    private static final AffiliationId AFFILIATION = AffiliationId.of(UUID.randomUUID());
    private static final Text SENATOR = Text.of("Senator");
    private static final PartialDate FROM = PartialDate.of("1987-01-03");
    private static final PartialDate TO = PartialDate.of("2018-08");

    private final SourceAffiliated affiliated =
            new SourceAffiliated(MCCAIN, AFFILIATION, OTHER, SENATOR, FROM, null);

    @Test
    void aSourceBelongsToAnOrganisationAsFarAsItIsKnownSinceWhen() {
        source().given(registered())
                .when(affiliate(OTHER, onRecord(SourceKind.ORGANISATION), FROM, null))
                .expectEvents(affiliated);
        source().given(registered())
                .when(new AffiliateSource(
                        MCCAIN, AFFILIATION, OTHER, onRecord(SourceKind.GROUP), null, null, null))
                .expectEvents(new SourceAffiliated(MCCAIN, AFFILIATION, OTHER, null, null, null));
    }

    @Test
    void itRestsOnTheOrganisationStandingForItself() {
        assertThat(affiliate(OTHER, onRecord(SourceKind.ORGANISATION), FROM, null).restsOn())
                .isEqualTo(Map.of(OTHER.value(), 3L));
    }

    @Test
    void theOrganisationHasToBeOnRecord() {
        refuse(affiliate(OTHER, null, FROM, null), Refusal.SOURCE_UNKNOWN);
    }

    @Test
    void nobodyBelongsToThemselves() {
        refuse(affiliate(MCCAIN, onRecord(SourceKind.GROUP), FROM, null), Refusal.INVALID_VALUE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ORGANISATION", "NEWS_ORGANISATION", "GROUP"})
    void whatIsNoOrganisationHasNobodyBelongingToIt(SourceKind kind) {
        refuse(affiliate(OTHER, onRecord(kind), FROM, null), Refusal.NOT_AN_ORGANISATION);
    }

    @Test
    void anOrganisationThatIsMergedIsNotNamedAnew() {
        var senate = new RegisteredSource(SourceKind.ORGANISATION, THIRD, false, 3);
        source().given(registered())
                .when(affiliate(OTHER, senate, FROM, null))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED, THIRD));
    }

    @Test
    void theSourceThatStandsForAMergedOneIsAffiliatedInItsPlace() {
        source().given(registered(), merged())
                .when(affiliate(THIRD, onRecord(SourceKind.ORGANISATION), FROM, null))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED, OTHER));
    }

    @Test
    void anAffiliationIsNotOverBeforeItBegins() {
        var before = PartialDate.of("1987-01-02");
        refuse(affiliate(OTHER, onRecord(SourceKind.ORGANISATION), FROM, before), Refusal.ENDS_BEFORE_IT_BEGINS);
        source().given(registered(), affiliated)
                .when(new EndAffiliation(MCCAIN, AFFILIATION, before))
                .expectNoEvents()
                .expectException(refused(Refusal.ENDS_BEFORE_IT_BEGINS));
    }

    @Test
    void theSameAffiliationIsRecordedOnce() {
        source().given(registered(), affiliated)
                .when(affiliate(OTHER, onRecord(SourceKind.ORGANISATION), FROM, null))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void anAffiliationEndsAndAWrongDateIsSetRight() {
        source().given(registered(), affiliated)
                .when(new EndAffiliation(MCCAIN, AFFILIATION, null))
                .expectEvents(new SourceAffiliationEnded(MCCAIN, AFFILIATION, null));
        source().given(registered(), affiliated, new SourceAffiliationEnded(MCCAIN, AFFILIATION, null))
                .when(new EndAffiliation(MCCAIN, AFFILIATION, TO))
                .expectEvents(new SourceAffiliationEnded(MCCAIN, AFFILIATION, TO));
    }

    @Test
    void anEndThatIsOnRecordIsNotRecordedAgain() {
        source().given(registered(), affiliated, new SourceAffiliationEnded(MCCAIN, AFFILIATION, TO))
                .when(new EndAffiliation(MCCAIN, AFFILIATION, TO))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
        source().given(registered(), new SourceAffiliated(MCCAIN, AFFILIATION, OTHER, SENATOR, FROM, TO))
                .when(new EndAffiliation(MCCAIN, AFFILIATION, TO))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void whatNeverWasDoesNotEnd() {
        source().given(registered())
                .when(new EndAffiliation(MCCAIN, AFFILIATION, TO))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_FOUND));
    }

    private static void refuse(AffiliateSource command, Refusal refusal) {
        source().given(registered()).when(command).expectNoEvents().expectException(refused(refusal));
    }

    private static AffiliateSource affiliate(
            SourceId organisation,
            @Nullable RegisteredSource found,
            @Nullable PartialDate from,
            @Nullable PartialDate to) {
        return new AffiliateSource(MCCAIN, AFFILIATION, organisation, found, SENATOR, from, to);
    }
}
