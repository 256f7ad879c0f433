package news.onrecord.command.source;

import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.source.IdentitySealed;
import news.onrecord.source.Proximity;
import news.onrecord.source.SourceId;
import news.onrecord.source.SourceKind;
import news.onrecord.source.SourceMerged;
import news.onrecord.source.SourceRegistered;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

/** What the specifications of sources have in common. */
final class SourceScene {

    static final SourceId MCCAIN = SourceId.of(UUID.randomUUID());
    static final SourceId OTHER = SourceId.of(UUID.randomUUID());
    static final SourceId THIRD = SourceId.of(UUID.randomUUID());
    static final Text REASON = Text.of("Asked his office.");

    private SourceScene() {}

    static AggregateTestFixture<Source> source() {
        return new AggregateTestFixture<>(Source.class);
    }

    static SourceRegistered registered(SourceKind kind) {
        return new SourceRegistered(MCCAIN, kind, Text.of("John McCain"), Proximity.PRIMARY, null);
    }

    static SourceRegistered registered() {
        return registered(SourceKind.PERSON);
    }

    static SourceMerged merged() {
        return new SourceMerged(MCCAIN, OTHER, REASON);
    }

    static IdentitySealed sealed() {
        return new IdentitySealed(MCCAIN, "Politics", "9f86d081884c7d65", Text.of("AAEC"));
    }

    /** Another source as the door read it: it stands for itself. */
    static RegisteredSource onRecord(SourceKind kind) {
        return new RegisteredSource(kind, null, false, 3);
    }

    static Matcher<Refused> refused(Refusal refusal) {
        return new CustomTypeSafeMatcher<>("refused with " + refusal) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.refusal() == refusal;
            }
        };
    }

    static Matcher<Refused> refused(Refusal refusal, SourceId named) {
        return new CustomTypeSafeMatcher<>("refused with " + refusal + ", naming " + named) {
            @Override
            protected boolean matchesSafely(Refused refused) {
                return refused.refusal() == refusal && refused.detail().contains(named.value());
            }
        };
    }
}
