package news.onrecord.command.source;

import static news.onrecord.command.source.SourceScene.MCCAIN;
import static news.onrecord.command.source.SourceScene.OTHER;
import static news.onrecord.command.source.SourceScene.REASON;
import static news.onrecord.command.source.SourceScene.merged;
import static news.onrecord.command.source.SourceScene.refused;
import static news.onrecord.command.source.SourceScene.registered;
import static news.onrecord.command.source.SourceScene.source;

import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.source.AliasId;
import news.onrecord.source.AliasKind;
import news.onrecord.source.SourceAliasAdded;
import news.onrecord.source.SourceAliasRemoved;
import news.onrecord.source.SourceNoted;
import news.onrecord.source.SourceRenamed;
import org.junit.jupiter.api.Test;

class SourceNamesTest {

    private static final Text BEFORE = Text.of("John McCain");
    private static final Text AFTER = Text.of("John S. McCain III");
    private static final Text MISSPELT = Text.of("Jon McCain");
    private static final AliasId ALIAS = AliasId.of(UUID.randomUUID());

    private final SourceAliasAdded added = new SourceAliasAdded(MCCAIN, ALIAS, MISSPELT, AliasKind.MISSPELLING);
    private final SourceAliasRemoved removed = new SourceAliasRemoved(MCCAIN, ALIAS);

    @Test
    void aSourceIsCalledSomethingElseFromNowOn() {
        source().given(registered())
                .when(new RenameSource(MCCAIN, BEFORE, AFTER, REASON))
                .expectEvents(new SourceRenamed(MCCAIN, AFTER, REASON));
    }

    @Test
    void aSourceThatIsMergedMayBeRenamedBecauseChainsGoOnNamingIt() {
        source().given(registered(), merged())
                .when(new RenameSource(MCCAIN, BEFORE, AFTER, null))
                .expectEvents(new SourceRenamed(MCCAIN, AFTER, null));
    }

    @Test
    void theNameThatItHasIsNoNewOne() {
        source().given(registered())
                .when(new RenameSource(MCCAIN, BEFORE, BEFORE, null))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void aNameThatWasErasedMayBeGivenAgain() {
        source().given(registered())
                .when(new RenameSource(MCCAIN, Text.ERASED, BEFORE, null))
                .expectEvents(new SourceRenamed(MCCAIN, BEFORE, null));
    }

    @Test
    void theDesksRemarkIsChangedAndTakenBack() {
        var remark = Text.of("Answers through his office.");
        source().given(registered())
                .when(new NoteSource(MCCAIN, null, remark))
                .expectEvents(new SourceNoted(MCCAIN, remark));
        source().given(registered(), new SourceNoted(MCCAIN, remark))
                .when(new NoteSource(MCCAIN, remark, null))
                .expectEvents(new SourceNoted(MCCAIN, null));
        source().given(registered())
                .when(new NoteSource(MCCAIN, null, null))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void aSourceIsAlsoCalledSomethingElseUntilItIsNot() {
        source().given(registered())
                .when(new AddAlias(MCCAIN, ALIAS, MISSPELT, AliasKind.MISSPELLING))
                .expectEvents(added);
        source().given(registered(), added).when(new RemoveAlias(MCCAIN, ALIAS)).expectEvents(removed);
    }

    @Test
    void theSameAliasIsRecordedOnceAlsoAfterItsRemoval() {
        source().given(registered(), added)
                .when(new AddAlias(MCCAIN, ALIAS, MISSPELT, AliasKind.MISSPELLING))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
        source().given(registered(), added, removed)
                .when(new AddAlias(MCCAIN, ALIAS, MISSPELT, AliasKind.MISSPELLING))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void anAliasThatIsNotThereIsNotRemovedNorOneThatWas() {
        source().given(registered())
                .when(new RemoveAlias(MCCAIN, ALIAS))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_FOUND));
        source().given(registered(), added, removed)
                .when(new RemoveAlias(MCCAIN, ALIAS))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
    }

    @Test
    void anAliasIsGivenToTheSourceThatStandsForAMergedOne() {
        source().given(registered(), merged())
                .when(new AddAlias(MCCAIN, ALIAS, MISSPELT, AliasKind.MISSPELLING))
                .expectNoEvents()
                .expectException(refused(Refusal.SOURCE_MERGED, OTHER));
    }
}
