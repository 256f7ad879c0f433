package news.onrecord.command.receiver;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.correction.CorrectionId;
import news.onrecord.receiver.CorrectionAcknowledged;
import news.onrecord.receiver.CorrectionApplied;
import news.onrecord.receiver.CorrectionRefused;
import news.onrecord.receiver.HoldingDeclared;
import news.onrecord.receiver.HoldingId;
import news.onrecord.receiver.HoldingWithdrawn;
import news.onrecord.receiver.ReceiverHandedOver;
import news.onrecord.receiver.ReceiverId;
import news.onrecord.receiver.ReceiverKind;
import news.onrecord.receiver.ReceiverRegistered;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReceiverTest {

    private static final ReceiverId WIRE = ReceiverId.of(UUID.randomUUID());
    private static final HoldingId HOLDING = HoldingId.of(UUID.randomUUID());
    private static final HoldingId ANOTHER = HoldingId.of(UUID.randomUUID());
    private static final String CLAIM = ClaimId.of(UUID.randomUUID()).value();
    private static final CorrectionId CORRECTION = CorrectionId.of(UUID.randomUUID());
    private static final Text NAME = Text.of("Example Wire");
    private static final Text AT_4711 = Text.of("https://wire.example/4711");
    private static final Text HASH = Text.of("ab".repeat(32));
    private static final Text WHY = Text.of("We have the same from two others.");
    private static final String OLIVIA = "per_01890a5d-ac96-774b-bcce-b302099a8063";
    private static final String OSCAR = "per_01890a5d-ac96-774b-bcce-b302099a8064";
    private static final Asking OWNER = new Asking(OLIVIA, false);
    private static final Asking DESK = new Asking(OSCAR, true);
    private static final Asking STRANGER = new Asking(OSCAR, false);

    private final AggregateTestFixture<Receiver> receiver = new AggregateTestFixture<>(Receiver.class);

    @Test
    void aReceiverIsEnteredWithWhomeverAnswersForIt() {
        receiver.givenNoPriorActivity()
                .when(new RegisterReceiver(WIRE, NAME, ReceiverKind.NEWS_AGENCY, null, OLIVIA))
                .expectEvents(registered());
    }

    @Test
    void somebodyElseAnswersForItFromNowOn() {
        receiver.given(registered())
                .when(new HandOverReceiver(WIRE, null))
                .expectEvents(new ReceiverHandedOver(WIRE, null));
        receiver.given(registered())
                .when(new HandOverReceiver(WIRE, OLIVIA))
                .expectNoEvents()
                .expectException(refused(Refusal.NOTHING_CHANGED));
        receiver.given(registered(), new ReceiverHandedOver(WIRE, OSCAR))
                .when(declare(OWNER, HOLDING, CLAIM, "4711"))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_FOUND));
        receiver.given(registered(), new ReceiverHandedOver(WIRE, OSCAR))
                .when(declare(STRANGER, HOLDING, CLAIM, "4711"))
                .expectEvents(declared());
    }

    @Test
    void itsOwnerAndTheDeskSayWhatItCarriesAndNobodyElseFindsIt() {
        for (var asking : List.of(OWNER, DESK)) {
            receiver.given(registered()).when(declare(asking, HOLDING, CLAIM, "4711")).expectEvents(declared());
        }
        for (var command : List.of(
                declare(STRANGER, HOLDING, CLAIM, "4711"),
                new WithdrawHolding(WIRE, STRANGER, HOLDING, null),
                new AcknowledgeCorrection(WIRE, STRANGER, CORRECTION, Set.of(CLAIM)),
                new RefuseCorrection(WIRE, STRANGER, CORRECTION, Set.of(CLAIM), WHY),
                new ApplyCorrection(WIRE, STRANGER, CORRECTION, Set.of(CLAIM), AT_4711, null, null))) {
            receiver.given(registered(), declared(), acknowledged())
                    .when(command)
                    .expectNoEvents()
                    .expectException(refused(Refusal.NOT_FOUND));
        }
    }

    @Test
    void theSameIsHeldOnceUnderOneNameUntilItIsWithdrawn() {
        receiver.given(registered(), declared())
                .when(declare(OWNER, ANOTHER, CLAIM, "4711"))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
        receiver.given(registered(), declared())
                .when(declare(OWNER, HOLDING, CLAIM, "4712"))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
        receiver.given(registered(), declared())
                .when(declare(OWNER, ANOTHER, CLAIM, "4712"))
                .expectEvents(new HoldingDeclared(WIRE, ANOTHER, CLAIM, "4712", AT_4711));
        receiver.given(registered(), declared(), withdrawn())
                .when(declare(OWNER, ANOTHER, CLAIM, "4711"))
                .expectEvents(new HoldingDeclared(WIRE, ANOTHER, CLAIM, "4711", AT_4711));
    }

    @Test
    void aHoldingIsWithdrawnOnce() {
        receiver.given(registered(), declared())
                .when(new WithdrawHolding(WIRE, OWNER, HOLDING, null))
                .expectEvents(withdrawn());
        receiver.given(registered(), declared(), withdrawn())
                .when(new WithdrawHolding(WIRE, OWNER, HOLDING, null))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
        receiver.given(registered())
                .when(new WithdrawHolding(WIRE, OWNER, HOLDING, null))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_FOUND));
    }

    @Test
    void whoHoldsNothingOfItDoesNotAnswerToACorrection() {
        var acknowledge = new AcknowledgeCorrection(WIRE, DESK, CORRECTION, Set.of(CLAIM));
        receiver.given(registered())
                .when(acknowledge)
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_A_RECEIVER));
        receiver.given(registered(), declared(), withdrawn())
                .when(acknowledge)
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_A_RECEIVER));
        receiver.given(registered(), declared(), new HoldingDeclared(WIRE, ANOTHER, CLAIM, "4712", null), withdrawn())
                .when(acknowledge)
                .expectEvents(acknowledged());
        receiver.given(registered(), declared())
                .when(new AcknowledgeCorrection(WIRE, DESK, CORRECTION, Set.of()))
                .expectNoEvents()
                .expectException(refused(Refusal.NOT_A_RECEIVER));
    }

    @Test
    void whatWasAcknowledgedIsAppliedOrRefusedAlsoAfterTheHoldingIsGone() {
        receiver.given(registered(), declared(), acknowledged(), withdrawn())
                .when(apply(AT_4711, HASH, null))
                .expectEvents(applied(AT_4711, HASH));
        receiver.given(registered(), declared(), acknowledged())
                .when(refuse())
                .expectEvents(new CorrectionRefused(WIRE, CORRECTION, WHY));
    }

    @Test
    void whatWasNotAcknowledgedIsNeitherAppliedNorRefused() {
        for (var command : List.of(apply(AT_4711, HASH, null), refuse())) {
            receiver.given(registered(), declared())
                    .when(command)
                    .expectNoEvents()
                    .expectException(refused(Refusal.ANSWER_OUT_OF_ORDER));
        }
    }

    @Test
    void whatWasRefusedMayBeAppliedLaterAndWhatWasAppliedIsNotRefused() {
        receiver.given(registered(), declared(), acknowledged(), new CorrectionRefused(WIRE, CORRECTION, WHY))
                .when(apply(AT_4711, null, null))
                .expectEvents(applied(AT_4711, null));
        receiver.given(registered(), declared(), acknowledged(), applied(AT_4711, null))
                .when(refuse())
                .expectNoEvents()
                .expectException(refused(Refusal.ANSWER_OUT_OF_ORDER));
    }

    @Test
    void noAnswerIsGivenTwice() {
        receiver.given(registered(), declared(), acknowledged())
                .when(new AcknowledgeCorrection(WIRE, OWNER, CORRECTION, Set.of(CLAIM)))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
        receiver.given(registered(), declared(), acknowledged(), new CorrectionRefused(WIRE, CORRECTION, WHY))
                .when(refuse())
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
    }

    @Test
    void whatWasAppliedIsAppliedAgainOnlyElsewhereOrWithOtherWords() {
        var standing = new Application(3, applied(AT_4711, HASH));
        receiver.given(registered(), declared(), acknowledged(), applied(AT_4711, HASH))
                .when(apply(AT_4711, HASH, standing))
                .expectNoEvents()
                .expectException(refused(Refusal.ALREADY_RECORDED));
        receiver.given(registered(), declared(), acknowledged(), applied(AT_4711, HASH))
                .when(apply(AT_4711, null, standing))
                .expectEvents(applied(AT_4711, null));
        for (var stale : new Application[] {null, new Application(2, applied(AT_4711, HASH))}) {
            receiver.given(registered(), declared(), acknowledged(), applied(AT_4711, HASH))
                    .when(apply(AT_4711, null, stale))
                    .expectNoEvents()
                    .expectException(refused(Refusal.CONTENDED));
        }
    }

    private static DeclareHolding declare(Asking asking, HoldingId holding, String thing, String name) {
        return new DeclareHolding(WIRE, asking, holding, thing, name, AT_4711);
    }

    private static ApplyCorrection apply(
            @Nullable Text url, @Nullable Text hash, @Nullable Application standing) {
        return new ApplyCorrection(WIRE, OWNER, CORRECTION, Set.of(CLAIM), url, hash, standing);
    }

    private static RefuseCorrection refuse() {
        return new RefuseCorrection(WIRE, OWNER, CORRECTION, Set.of(CLAIM), WHY);
    }

    private static ReceiverRegistered registered() {
        return new ReceiverRegistered(WIRE, NAME, ReceiverKind.NEWS_AGENCY, null, OLIVIA);
    }

    private static HoldingDeclared declared() {
        return new HoldingDeclared(WIRE, HOLDING, CLAIM, "4711", AT_4711);
    }

    private static HoldingWithdrawn withdrawn() {
        return new HoldingWithdrawn(WIRE, HOLDING, null);
    }

    private static CorrectionAcknowledged acknowledged() {
        return new CorrectionAcknowledged(WIRE, CORRECTION);
    }

    private static CorrectionApplied applied(@Nullable Text url, @Nullable Text hash) {
        return new CorrectionApplied(WIRE, CORRECTION, url, hash);
    }

    private static Matcher<?> refused(Refusal refusal) {
        return new CustomTypeSafeMatcher<Refused>("refused with " + refusal) {
            @Override
            protected boolean matchesSafely(Refused given) {
                return given.refusal() == refusal;
            }
        };
    }
}
