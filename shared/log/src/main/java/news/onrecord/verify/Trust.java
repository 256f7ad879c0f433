package news.onrecord.verify;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import news.onrecord.log.Malformed;
import news.onrecord.log.NoteSignature;
import news.onrecord.log.Policy;
import news.onrecord.log.SignatureType;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.Unproven;
import news.onrecord.log.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether a checkpoint's signatures count, by the best that the reader has: a policy, keys that were given, keys
 * that are remembered, or, the first time, the keys that the source itself serves.
 */
final class Trust {

    private final VerificationRequest request;
    private final List<VerifierKey> served;
    private final List<VerifierKey> servedWitnesses;
    private final @Nullable Remembered remembered;

    /**
     * What came of it.
     *
     * @param keys the log's keys that have signed, and may be remembered
     * @param details how it was decided
     */
    record Accepted(List<VerifierKey> keys, List<String> details) {}

    Trust(
            VerificationRequest request,
            List<VerifierKey> served,
            List<VerifierKey> servedWitnesses,
            @Nullable Remembered remembered) {
        this.request = request;
        this.served = served;
        this.servedWitnesses = servedWitnesses;
        this.remembered = remembered;
    }

    /**
     * Checks a checkpoint.
     *
     * @throws Unproven when its signatures do not count
     */
    Accepted accept(SignedCheckpoint checkpoint) {
        var origin = checkpoint.checkpoint().origin();
        var details = new ArrayList<String>();
        var policy = policy(origin, details);
        var verified = verified(policy, checkpoint);
        var keys = Stream.concat(policy.logs().stream(), served.stream())
                .distinct()
                .filter(key -> key.name().equals(origin) && signed(key, checkpoint))
                .toList();
        details.add(cosigned(policy, verified));
        return new Accepted(keys, details);
    }

    private List<NoteSignature> verified(Policy policy, SignedCheckpoint checkpoint) {
        try {
            return policy.verify(checkpoint);
        } catch (Unproven unproven) {
            if (remembered == null
                    || request.policy() != null
                    || !request.vkeys().isEmpty()) {
                throw unproven;
            }
            throw new Unproven("the log's key is not the one remembered from before (" + unproven.getMessage()
                    + "); if the log announced a new key, give it with --vkey");
        }
    }

    /** A key that the source adds to those that are trusted counts once it has signed the same checkpoint. */
    private static boolean signed(VerifierKey key, SignedCheckpoint checkpoint) {
        try {
            return !checkpoint.note().verify(List.of(key)).isEmpty();
        } catch (Unproven hasNot) {
            return false;
        }
    }

    private Policy policy(String origin, List<String> details) {
        if (request.policy() != null) {
            details.add("signed as the policy " + request.policy() + " demands");
            return read(request.policy());
        }
        var witnesses = witnesses();
        var required = Keys.given(request.witnesses(), SignatureType.COSIGNATURE);
        var names = witnesses.entrySet().stream()
                .filter(witness -> required.contains(witness.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        var groups = names.isEmpty()
                ? List.<Policy.Group>of()
                : List.of(new Policy.Group("all that were given", names.size(), names));
        return new Policy(
                logKeys(origin, details),
                witnesses,
                groups,
                names.isEmpty() ? "none" : groups.getFirst().name());
    }

    private List<VerifierKey> logKeys(String origin, List<String> details) {
        if (!request.vkeys().isEmpty()) {
            details.add("signed by the key that was given");
            return Keys.ofLog(origin, "the key that was given", Keys.given(request.vkeys(), SignatureType.ED25519));
        }
        if (remembered != null) {
            details.add("signed by the key that was remembered");
            return Keys.ofLog(origin, "the remembered key", remembered.keys());
        }
        details.add("signed by a key that the source itself names; compare it with the one that the log's operator"
                + " published: "
                + String.join(" ", served.stream().map(VerifierKey::toString).toList()));
        return Keys.ofLog(origin, "the key that the source names", served);
    }

    private Map<String, VerifierKey> witnesses() {
        var witnesses = new LinkedHashMap<String, VerifierKey>();
        Stream.concat(Keys.given(request.witnesses(), SignatureType.COSIGNATURE).stream(), servedWitnesses.stream())
                .distinct()
                .forEach(key -> witnesses.put(key.toString(), key));
        return witnesses;
    }

    private static Policy read(Path file) {
        try {
            return Policy.parse(Files.readAllBytes(file));
        } catch (Malformed malformed) {
            throw new Unreachable("The policy " + file + " cannot be used: " + malformed.getMessage());
        } catch (IOException unreadable) {
            throw new Unreachable("The policy " + file + " cannot be read: " + unreadable.getMessage());
        }
    }

    private String cosigned(Policy policy, List<NoteSignature> verified) {
        var by = verified.stream()
                .filter(signature -> policy.witnesses().values().stream()
                        .anyMatch(key -> key.name().equals(signature.name()) && key.keyId() == signature.keyId()))
                .map(signature -> signature.name() + " at " + SignedCheckpoint.time(signature))
                .toList();
        var whose = request.policy() == null && request.witnesses().isEmpty()
                ? "; whose keys they are, the source alone says"
                : "";
        return by.isEmpty() ? "cosigned by no witness" : "cosigned by " + String.join(", ", by) + whose;
    }
}
