package news.onrecord.command.source;

import static news.onrecord.command.source.SourceScene.MCCAIN;
import static news.onrecord.command.source.SourceScene.OTHER;
import static news.onrecord.command.source.SourceScene.REASON;
import static news.onrecord.command.source.SourceScene.THIRD;
import static news.onrecord.command.source.SourceScene.merged;
import static news.onrecord.command.source.SourceScene.onRecord;
import static news.onrecord.command.source.SourceScene.refused;
import static news.onrecord.command.source.SourceScene.registered;
import static news.onrecord.command.source.SourceScene.sealed;
import static news.onrecord.command.source.SourceScene.source;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceUnmerged;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MergerTest {

    private final SourceUnmerged unmerged = new SourceUnmerged(MCCAIN, OTHER, REASON);

    @Test
    void aKnownSourceIsMergedIntoAnotherThatStandsForItself() {
        source().given(registered()).when(into(onRecord(SourceKind.PERSON))).expectEvents(merged());
    }

    @Test
    void itRestsOnTheSurvivorStandingForItself() {
        assertThat(into(onRecord(SourceKind.PERSON)).restsOn()).isEqualTo(Map.of(OTHER.value(), 3L));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSPECIFIED_REPORTS", "UNSPECIFIED"})
    void unknownSourcesAreMergedWithNoneAndNoneWithThem(SourceKind kind) {
        refuse(kind, into(onRecord(kind)), Refusal.NOT_MERGEABLE);
        refuse(kind, into(onRecord(SourceKind.PERSON)), Refusal.NOT_MERGEABLE);
        refuse(SourceKind.PERSON, into(onRecord(kind)), Refusal.NOT_MERGEABLE);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNSPECIFIED_REPORTS", "UNSPECIFIED"})
    void everyKnownKindIsLikeItself(SourceKind kind) {
        source().given(registered(kind)).when(into(onRecord(kind))).expectEvents(merged());
    }

    @ParameterizedTest
    @CsvSource({"ORGANISATION, GROUP", "GROUP, NEWS_ORGANISATION", "NEWS_ORGANISATION, ORGANISATION"})
    void whatIsAGroupToOneIsAnOrganisationToAnother(SourceKind one, SourceKind other) {
        source().given(registered(one)).when(into(onRecord(other))).expectEvents(merged());
    }

    @ParameterizedTest
    @CsvSource({
        "ARTICLE_AUTHOR, PERSON",
        "PERSON, ARTICLE_AUTHOR",
        "SOCIAL_MEDIA_ACCOUNT, PERSON",
        "SOCIAL_MEDIA_POSTS, SOCIAL_MEDIA_ACCOUNT",
        "ARTIFACT, ORGANISATION",
        "PERSON, GROUP"
    })
    void whatIsOfAnotherKindIsNotTheSame(SourceKind one, SourceKind other) {
        refuse(one, into(onRecord(other)), Refusal.NOT_MERGEABLE);
    }

    @Test
    void aConfidentialSourceIsMergedWithNoneAndNoneWithIt() {
        source().given(registered(), sealed())
                .when(into(onRecord(SourceKind.PERSON)))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_MERGEABLE));
        refuse(
                SourceKind.PERSON,
                into(new RegisteredSource(SourceKind.PERSON, null, true, 3)),
                Refusal.NOT_MERGEABLE);
    }

    @Test
    void noIdentityIsSealedForASourceThatIsMerged() {
        source().given(registered(), merged())
                .when(new SealIdentity(MCCAIN, "Politics", "Politics", "9f86d081884c7d65", Text.of("AAEC")))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED, OTHER));
    }

    @Test
    void nothingIsMergedIntoItself() {
        refuse(
                SourceKind.PERSON,
                new MergeSource(MCCAIN, MCCAIN, onRecord(SourceKind.PERSON), REASON),
                Refusal.INVALID_VALUE);
    }

    @Test
    void theSurvivorHasToBeOnRecord() {
        refuse(SourceKind.PERSON, into(null), Refusal.SOURCE_UNKNOWN);
    }

    @Test
    void intoASourceThatIsMergedNoneIsAndWhoStandsForItIsNamed() {
        source().given(registered())
                .when(into(new RegisteredSource(SourceKind.PERSON, THIRD, false, 3)))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED, THIRD));
    }

    @Test
    void ofTwoThatAreMergedIntoEachOtherTheSecondIsRefused() {
        source().given(registered())
                .when(into(new RegisteredSource(SourceKind.PERSON, MCCAIN, false, 3)))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED, MCCAIN));
    }

    @Test
    void aSourceIsMergedOnceUntilThatIsUndone() {
        source().given(registered(), merged())
                .when(into(onRecord(SourceKind.PERSON)))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
        source().given(registered(), merged())
                .when(new MergeSource(MCCAIN, THIRD, onRecord(SourceKind.PERSON), REASON))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED, OTHER));
        source().given(registered(), merged(), unmerged)
                .when(into(onRecord(SourceKind.PERSON)))
                .expectEvents(merged());
    }

    @Test
    void aMergerIsUndoneOnce() {
        source().given(registered(), merged())
                .when(new UnmergeSource(MCCAIN, REASON))
                .expectEvents(unmerged);
        source().given(registered(), merged(), unmerged)
                .when(new UnmergeSource(MCCAIN, REASON))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    private static MergeSource into(@Nullable RegisteredSource survivor) {
        return new MergeSource(MCCAIN, OTHER, survivor, REASON);
    }

    private static void refuse(SourceKind kind, MergeSource command, Refusal refusal) {
        source().given(registered(kind)).when(command).expectNoEvents().expectException(refused(refusal));
    }
}
