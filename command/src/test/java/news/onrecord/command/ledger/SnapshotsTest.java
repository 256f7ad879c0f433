package news.onrecord.command.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import news.onrecord.command.claim.Claim;
import org.junit.jupiter.api.Test;

/** By what a program tells that a snapshot is of its own form: otherwise it would misread what another one remembered. */
class SnapshotsTest {

    @Test
    void whatThePartsOfAnAggregateRememberIsOfItsForm() {
        assertThat(Snapshots.fields(Claim.class))
                .anyMatch(field -> field.endsWith("claim.Claim.corrections"))
                .anyMatch(field -> field.endsWith("correction.Corrections.standings"))
                .anyMatch(field -> field.endsWith("correction.Proposal.people"))
                .noneMatch(field -> field.contains(" static "));
    }
}
