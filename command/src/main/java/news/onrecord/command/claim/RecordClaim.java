package news.onrecord.command.claim;

import news.onrecord.Text;
import news.onrecord.claim.ClaimId;
import news.onrecord.claim.ClaimKind;
import news.onrecord.visibility.Audience;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Put a proposition on record. */
public record RecordClaim(
        @TargetAggregateIdentifier ClaimId claimId,
        Text statement,
        @Nullable String language,
        ClaimKind kind,
        @Nullable Text note,
        Audience audience) {}
