package news.onrecord.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is to be verified, and whom the reader trusts beforehand.
 *
 * @param target the address of an On Record, a folder with a log, or an evidence bundle
 * @param vkeys the log's keys, known from elsewhere; if none, those remembered or, the first time, the source's own
 * @param witnesses keys of witnesses that must all have cosigned
 * @param policy a C2SP policy file, which then decides alone about signatures
 * @param remember the file of the remembered checkpoint; by default one for each log in the reader's home
 * @param keep where everything that is read is kept
 * @param token with which a reader comes in who may see more than everybody; shown to the server that is named
 * @param logOnly whether the events themselves are left out
 */
public record VerificationRequest(
        String target,
        List<String> vkeys,
        List<String> witnesses,
        @Nullable Path policy,
        @Nullable Path remember,
        @Nullable Path keep,
        Optional<String> token,
        boolean logOnly) {

    public VerificationRequest {
        vkeys = List.copyOf(vkeys);
        witnesses = List.copyOf(witnesses);
    }

    /** A verification that knows nothing beforehand. */
    public static VerificationRequest of(String target) {
        return new VerificationRequest(target, List.of(), List.of(), null, null, null, Optional.empty(), false);
    }
}
