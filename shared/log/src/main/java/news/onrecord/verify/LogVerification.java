package news.onrecord.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.onrecord.log.Malformed;
import news.onrecord.log.SignatureType;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TreeHead;
import news.onrecord.log.Unproven;
import news.onrecord.log.VerifierKey;
import org.jspecify.annotations.Nullable;

/** Verifies a whole log, served or in a folder, and remembers it when it is good. */
final class LogVerification {

    private final VerificationRequest request;
    private final LogSource source;
    private final String address;
    private final Memory memory;
    private final Progress progress;
    private final Findings findings = new Findings();

    /**
     * @param address where the source is for everybody; empty for a copy, which may be old
     */
    LogVerification(VerificationRequest request, LogSource source, String address, Memory memory, Progress progress) {
        this.request = request;
        this.source = source;
        this.address = address;
        this.memory = memory;
        this.progress = progress;
    }

    Verdict verdict() {
        byte[] published =
                source.read("checkpoint").orElseThrow(() -> new Unreachable(request.target() + " has no checkpoint."));
        try {
            var checkpoint = SignedCheckpoint.parse(published);
            var origin = checkpoint.checkpoint().origin();
            memory.otherAt(address, origin).ifPresent(other -> {
                throw new Unproven("at " + address + " was the log '" + other.origin() + "' before ("
                        + memory.file(other.origin()) + "), and now it is '" + origin + "'");
            });
            return verdict(checkpoint, memory.of(origin).orElse(null));
        } catch (Malformed | Unproven finding) {
            return Verdict.bad(List.of(), "the checkpoint does not hold: " + finding.getMessage() + ".");
        }
    }

    private Verdict verdict(SignedCheckpoint checkpoint, @Nullable Remembered remembered) {
        var head = checkpoint.checkpoint().head();
        var earlier = remembered == null ? null : earlier(checkpoint, remembered);
        var keys = keys("vkey", SignatureType.ED25519);
        var witnesses = keys("witnesses", SignatureType.COSIGNATURE);
        var accepted = new Trust(request, keys, witnesses, remembered).accept(checkpoint);
        var events = request.logOnly() || !source.givesEvents() ? null : new EventsCheck(source, findings);
        new LogWalk(source, findings, events, progress).to(head, earlier);
        if (!findings.none()) {
            return bad(head);
        }
        var details = new ArrayList<>(accepted.details());
        details.add(remembering(new Remembered(address, accepted.keys(), checkpoint), earlier));
        details.add(parts(events));
        var what = count(head.size()) + " events of the log '"
                + checkpoint.checkpoint().origin() + "' are what it committed to";
        return Verdict.good(details, what + (events == null ? "; the events themselves were not checked." : "."));
    }

    /** The remembered state, which a log may only add to; a copy may be older than it. */
    private TreeHead earlier(SignedCheckpoint checkpoint, Remembered remembered) {
        var origin = checkpoint.checkpoint().origin();
        var earlier = remembered.checkpoint().checkpoint().head();
        long size = checkpoint.checkpoint().head().size();
        if (!remembered.origin().equals(origin)) {
            throw new Unproven("the log remembered in " + memory.file(origin) + " is '" + remembered.origin()
                    + "', and this is '" + origin + "'");
        }
        if (earlier.size() > size && !address.isEmpty()) {
            throw new Unproven("the log has shrunk: it has " + size + " leaves, and had " + earlier.size() + " before ("
                    + memory.file(origin) + ")");
        }
        return earlier;
    }

    private Verdict bad(TreeHead head) {
        var lines = findings.lines();
        long positions = findings.positions();
        return Verdict.bad(
                lines,
                positions > 0
                        ? count(positions) + " of " + count(head.size())
                                + " positions are not what the log committed to; they are listed above."
                        : "the log contradicts itself or its past, as listed above.");
    }

    private List<VerifierKey> keys(String path, SignatureType type) {
        Optional<byte[]> file = source.read(path);
        return file.map(bytes -> Keys.served(path, bytes, type)).orElse(List.of());
    }

    private String remembering(Remembered verified, @Nullable TreeHead earlier) {
        var file = memory.file(verified.origin());
        if (earlier != null
                && earlier.size() > verified.checkpoint().checkpoint().head().size()) {
            return "an older copy than the checkpoint of " + count(earlier.size()) + " events in " + file
                    + ", so the two were not compared";
        }
        memory.remember(verified);
        return earlier == null
                ? "seen for the first time; remembered in " + file
                : "nothing was changed since the checkpoint of " + count(earlier.size()) + " events in " + file;
    }

    private static String parts(@Nullable EventsCheck events) {
        return events == null
                ? "the events themselves were not checked, only their leaves"
                : count(events.open()) + " parts are what was recorded, " + count(events.closed())
                        + " are closed or erased";
    }

    private static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
