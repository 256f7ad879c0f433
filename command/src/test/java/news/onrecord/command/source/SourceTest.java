package news.onrecord.command.source;

import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Text;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.Proximity;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceRegistered;
import news.onrecord.visibility.Audience;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class SourceTest {

    @Test
    void aSourceIsRegisteredWithItsKind() {
        var id = SourceId.of(UUID.randomUUID());
        var many = Text.of("\"Many\" (unnamed Twitter users)");

        new AggregateTestFixture<>(Source.class)
                .givenNoPriorActivity()
                .when(new RegisterSource(id, SourceKind.GROUP, many, Proximity.PRIMARY, null, Audience.DESK))
                .expectEvents(new SourceRegistered(id, SourceKind.GROUP, many, Proximity.PRIMARY, null));
    }

    @Test
    void theDeskThatHasAConfidentialSourceSealsItAgainAndHandsItOn() {
        var id = SourceId.of(UUID.randomUUID());
        var registered = new SourceRegistered(id, SourceKind.PERSON, Text.of("The clerk"), Proximity.PRIMARY, null);
        var sealed = new IdentitySealed(id, "Politics", "9f86d081884c7d65", Text.of("AAEC"));

        new AggregateTestFixture<>(Source.class)
                .given(registered, sealed)
                .when(new SealIdentity(id, "Politics", "Sports", "9f86d081884c7d65", Text.of("AwQF")))
                .expectEvents(new IdentitySealed(id, "Sports", "9f86d081884c7d65", Text.of("AwQF")));
    }

    @Test
    void noOtherDeskTakesAConfidentialSourceNorIsGivenOneThatItDidNotSeal() {
        var id = SourceId.of(UUID.randomUUID());
        var registered = new SourceRegistered(id, SourceKind.PERSON, Text.of("The clerk"), Proximity.PRIMARY, null);
        var sealed = new IdentitySealed(id, "Politics", "9f86d081884c7d65", Text.of("AAEC"));

        new AggregateTestFixture<>(Source.class)
                .given(registered, sealed)
                .when(new SealIdentity(id, "Sports", "Sports", "9f86d081884c7d65", Text.of("AwQF")))
                .expectNoEvents()
                .expectException(SourceScene.refused(Refusal.NOT_ALLOWED));
        new AggregateTestFixture<>(Source.class)
                .given(registered)
                .when(new SealIdentity(id, "Sports", "Politics", "9f86d081884c7d65", Text.of("AwQF")))
                .expectNoEvents()
                .expectException(SourceScene.refused(Refusal.NOT_ALLOWED));
    }
}
