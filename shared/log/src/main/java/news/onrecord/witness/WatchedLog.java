package news.onrecord.witness;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.onrecord.log.AddCheckpoint;
import news.onrecord.log.Checkpoint;
import news.onrecord.log.NoteSignature;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TreeHead;
import news.onrecord.log.Unproven;
import news.onrecord.log.VerifierKey;
import news.onrecord.log.WitnessSigner;
import org.jspecify.annotations.Nullable;

/**
 * What a witness knows of one log. Checking a checkpoint against the latest, keeping it and cosigning it are one step that
 * nothing comes between, or a slower request could take the log's memory back behind a faster one.
 */
final class WatchedLog {

    private final List<VerifierKey> keys;
    private final WitnessSigner signer;
    private final WitnessFolder folder;
    private final Clock clock;
    private final Consumer<String> journal;
    private @Nullable SignedCheckpoint latest;
    private @Nullable Checkpoint refused;

    WatchedLog(
            List<VerifierKey> keys,
            WitnessSigner signer,
            WitnessFolder folder,
            Clock clock,
            Consumer<String> journal,
            @Nullable SignedCheckpoint latest) {
        this.keys = keys;
        this.signer = signer;
        this.folder = folder;
        this.clock = clock;
        this.journal = journal;
        this.latest = latest;
    }

    /** Whether any key may speak for it; its memory is kept also when none may any more. */
    boolean isTrusted() {
        return !keys.isEmpty();
    }

    synchronized Optional<SignedCheckpoint> latest() {
        return Optional.ofNullable(latest);
    }

    Answer add(AddCheckpoint request) {
        SignedCheckpoint signed;
        try {
            signed = new SignedCheckpoint(
                    request.checkpoint().checkpoint(),
                    request.checkpoint().note().verify(keys));
        } catch (Unproven unsigned) {
            return Answer.refused(403, String.valueOf(unsigned.getMessage()));
        }
        return grow(request, signed);
    }

    private synchronized Answer grow(AddCheckpoint request, SignedCheckpoint signed) {
        var head = latest == null ? TreeHead.EMPTY : latest.checkpoint().head();
        if (request.oldSize() != head.size()) {
            return Answer.conflict(head.size());
        }
        try {
            request.verifyGrowth(head);
        } catch (Unproven fork) {
            tell(signed, fork);
            return Answer.refused(422, String.valueOf(fork.getMessage()));
        }
        var cosignature = signer.cosign(signed.checkpoint(), time());
        var cosigned = signed.with(cosignature);
        folder.keep(cosigned);
        latest = cosigned;
        return Answer.text(cosignature.line());
    }

    /** Once for each checkpoint: anybody may send one that was published, with a proof that proves nothing. */
    private void tell(SignedCheckpoint signed, Unproven fork) {
        if (!signed.checkpoint().equals(refused)) {
            refused = signed.checkpoint();
            journal.accept("REFUSED to cosign, because " + fork.getMessage() + ". The log signed this:\n" + signed
                    + (latest == null ? "" : "and before it this:\n" + latest));
        }
    }

    /** Never before the last cosignature, whatever the clock says: it would make the smaller tree the later one. */
    private Instant time() {
        var now = clock.instant();
        var before = latest == null ? Instant.EPOCH : SignedCheckpoint.time(own(latest));
        return now.isBefore(before) ? before : now;
    }

    private NoteSignature own(SignedCheckpoint cosigned) {
        return cosigned.signatures().stream()
                .filter(signature -> isOwn(signature, signer.verifierKey()))
                .findFirst()
                .orElseThrow();
    }

    static boolean isOwn(NoteSignature signature, VerifierKey key) {
        return signature.name().equals(key.name()) && signature.keyId() == key.keyId();
    }
}
