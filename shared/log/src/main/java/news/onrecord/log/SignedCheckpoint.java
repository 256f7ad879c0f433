package news.onrecord.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A checkpoint with the signatures of its log and of witnesses (C2SP tlog-checkpoint and tlog-cosignature); it means
 * nothing before its signatures are verified.
 *
 * @param signatures at least one, in the order of their lines
 */
public record SignedCheckpoint(Checkpoint checkpoint, List<NoteSignature> signatures) {

    public SignedCheckpoint {
        signatures = new Note(checkpoint.text(), signatures).signatures();
    }

    /**
     * Reads a checkpoint as it was published.
     *
     * @throws Malformed in every case in which {@link #bytes()} would not give the same bytes back
     */
    public static SignedCheckpoint parse(byte[] bytes) {
        var note = Note.parse(bytes);
        return new SignedCheckpoint(Checkpoint.parse(note.text()), note.signatures());
    }

    /** The same as a note. */
    public Note note() {
        return new Note(checkpoint.text(), signatures);
    }

    /** The checkpoint as it is published. */
    public byte[] bytes() {
        return note().bytes();
    }

    /** With one more signature at the end. */
    public SignedCheckpoint with(NoteSignature signature) {
        var more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedCheckpoint(checkpoint, more);
    }

    /**
     * With what a witness answered (C2SP tlog-witness, "add-checkpoint"); lines of unknown keys are left out.
     *
     * @param witnesses the keys of that witness
     * @throws Unproven when none of them has cosigned this checkpoint, or one falsely
     */
    public SignedCheckpoint withAnswer(byte[] answer, Collection<VerifierKey> witnesses) {
        var lines = Note.parseSignatures(Strict.utf8("a witness's answer", answer));
        var cosigned = this;
        for (var signature : new Note(checkpoint.text(), lines).verify(witnesses)) {
            cosigned = cosigned.with(signature);
        }
        return cosigned;
    }

    /** When a witness says to have seen it; only its signature makes that true. */
    public static Instant time(NoteSignature cosignature) {
        return Cosignature.parse(cosignature)
                .map(parsed -> Instant.ofEpochSecond(parsed.seconds()))
                .orElseThrow(() -> new Malformed("the signature of '" + cosignature.name() + "' has no time"));
    }

    @Override
    public String toString() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }
}
