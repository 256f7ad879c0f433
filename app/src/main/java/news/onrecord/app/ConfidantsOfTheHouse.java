package news.onrecord.app;

import java.util.Optional;
import java.util.Set;
import news.onrecord.access.Caller;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import news.onrecord.access.Right;
import news.onrecord.access.audit.AuditKind;
import news.onrecord.access.door.KnownCaller;
import news.onrecord.command.confidential.Confidant;
import news.onrecord.command.confidential.Confidants;
import news.onrecord.command.confidential.Confidence;
import news.onrecord.command.confidential.Confidences;
import news.onrecord.source.SourceId;

/** The one place where a caller becomes a confidant, and what was done about an identity becomes an audit record. */
final class ConfidantsOfTheHouse implements Confidants, Confidences {

    private static final Set<Right> NEEDED = Set.of(Right.DESK, Right.SEALED);

    private final Gatehouse gatehouse;

    ConfidantsOfTheHouse(Gatehouse gatehouse) {
        this.gatehouse = gatehouse;
    }

    @Override
    public Confidant asking() {
        Caller caller = KnownCaller.now().caller();
        return confidant(caller.person().orElseThrow(), caller.rights());
    }

    @Override
    public boolean isOnBehalf() {
        return KnownCaller.now().caller().onBehalfOf().isPresent();
    }

    @Override
    public Optional<Confidant> find(String person) {
        return gatehouse
                .people()
                .find(new PersonId(person))
                .filter(gatehouse.people()::isLetIn)
                .map(found -> confidant(found, found.rights()));
    }

    private static Confidant confidant(Person person, Set<Right> rights) {
        return new Confidant(person.id().value(), Optional.ofNullable(person.desk()), rights.containsAll(NEEDED));
    }

    @Override
    public void keep(Confidence what, Optional<SourceId> source, String detail) {
        gatehouse
                .audit()
                .keep(
                        kind(what),
                        KnownCaller.now().circumstances(),
                        source.map(SourceId::value).orElse(null),
                        detail);
    }

    private static AuditKind kind(Confidence what) {
        return switch (what) {
            case SEALED -> AuditKind.IDENTITY_SEALED;
            case TOLD -> AuditKind.IDENTITY_READ;
            case WITHHELD -> AuditKind.IDENTITY_REFUSED;
        };
    }
}
