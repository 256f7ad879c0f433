package news.onrecord.command.source;

import java.util.UUID;
import news.onrecord.Text;
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
}
