package news.onrecord.witness;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import news.onrecord.log.AddCheckpoint;
import news.onrecord.log.Malformed;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.Unproven;
import news.onrecord.log.VerifierKey;
import news.onrecord.log.WitnessSigner;

/**
 * Somebody independent who puts a name to it that a log only ever grew (C2SP tlog-witness): it cosigns a checkpoint when
 * that is consistent with the latest it cosigned, and nothing else. A crash leaves what was cosigned last, or the
 * checkpoint after it that nobody has heard of yet.
 */
final class Witness {

    private final Map<String, WatchedLog> byOrigin;
    private final Map<String, WatchedLog> byId;

    private Witness(Map<String, WatchedLog> byOrigin) {
        this.byOrigin = byOrigin;
        this.byId = new LinkedHashMap<>();
        byOrigin.forEach((origin, log) -> byId.put(WitnessFolder.id(origin), log));
    }

    /** A witness that goes on from its folder's memory, every checkpoint in which it checks first. */
    static Witness over(
            WitnessFolder folder, WitnessSigner signer, TrustedLogs logs, Clock clock, Consumer<String> journal) {
        Map<String, SignedCheckpoint> latest = new LinkedHashMap<>();
        for (var checkpoint : folder.latest()) {
            var origin = checkpoint.checkpoint().origin();
            checkOwn(folder, checkpoint, signer.verifierKey(), logs.of(origin));
            latest.put(origin, checkpoint);
        }
        var origins = new ArrayList<>(logs.origins());
        latest.keySet().stream().filter(known -> !origins.contains(known)).forEach(origins::add);
        Map<String, WatchedLog> byOrigin = new LinkedHashMap<>();
        for (var origin : origins) {
            byOrigin.put(origin, new WatchedLog(logs.of(origin), signer, folder, clock, journal, latest.get(origin)));
        }
        return new Witness(byOrigin);
    }

    private static void checkOwn(
            WitnessFolder folder, SignedCheckpoint kept, VerifierKey own, List<VerifierKey> trusted) {
        var known = new ArrayList<>(trusted);
        known.add(own);
        try {
            if (kept.note().verify(known).stream().anyMatch(signature -> WatchedLog.isOwn(signature, own))) {
                return;
            }
            throw new Unproven("this witness's key has not cosigned it");
        } catch (Unproven damaged) {
            throw WitnessFolder.damaged(
                    folder.file(kept.checkpoint().origin()), String.valueOf(damaged.getMessage()), damaged);
        }
    }

    /** The answer to the body of {@code add-checkpoint}. */
    Answer add(byte[] body) {
        AddCheckpoint request;
        try {
            request = AddCheckpoint.parse(body);
        } catch (Malformed malformed) {
            return Answer.refused(400, String.valueOf(malformed.getMessage()));
        }
        var origin = request.checkpoint().checkpoint().origin();
        return Optional.ofNullable(byOrigin.get(origin))
                .filter(WatchedLog::isTrusted)
                .map(log -> log.add(request))
                .orElseGet(() -> Answer.refused(404, "this witness does not watch the log '" + origin + "'"));
    }

    /**
     * The latest checkpoint that it cosigned of a log.
     *
     * @param id the SHA-256 of the log's origin in lower-case hex
     */
    Answer latest(String id) {
        return Optional.ofNullable(byId.get(id))
                .flatMap(WatchedLog::latest)
                .map(checkpoint -> Answer.text(checkpoint.toString()))
                .orElseGet(() -> Answer.refused(404, "this witness has cosigned no log of that name"));
    }
}
