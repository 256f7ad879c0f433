package news.onrecord.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.onrecord.log.Malformed;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.SignatureType;
import news.onrecord.log.TlogProof;
import news.onrecord.log.Unproven;
import org.jspecify.annotations.Nullable;

/**
 * Verifies an evidence bundle with nothing but its bytes and what the reader trusts. It remembers nothing: a bundle shows
 * some leaves of a log, not how the log has grown.
 */
final class EvidenceVerification {

    private final VerificationRequest request;
    private final Path path;
    private final Memory memory;
    private final Findings findings = new Findings();

    EvidenceVerification(VerificationRequest request, Path path, Memory memory) {
        this.request = request;
        this.path = path;
        this.memory = memory;
    }

    Verdict verdict() {
        if (request.keep() != null) {
            throw new Unreachable("A bundle keeps itself; --keep is for logs.");
        }
        try {
            return verdictOf(EvidenceFiles.read(path));
        } catch (Malformed finding) {
            return notHolding(finding);
        }
    }

    /** The verdict about a bundle's files. */
    Verdict verdictOf(Map<String, byte[]> files) {
        try {
            return verdict(files);
        } catch (Malformed | Unproven finding) {
            return notHolding(finding);
        }
    }

    private static Verdict notHolding(RuntimeException finding) {
        return Verdict.bad(List.of(), "the bundle does not hold: " + finding.getMessage() + ".");
    }

    private Verdict verdict(Map<String, byte[]> files) {
        var evidence = Evidence.parse(files);
        var details = new ArrayList<>(trusted(evidence));
        var order = new FactsOrder();
        evidence.events().forEach((position, event) -> check(evidence, position, event, order));
        if (!findings.none()) {
            return Verdict.bad(
                    findings.lines(),
                    findings.positions() + " of " + evidence.events().size()
                            + " events are not what the log committed to; they are listed above.");
        }
        unbound(evidence, files);
        details.add("the page " + Evidence.PAGE + " says what these events say");
        details.add("whatever is closed is proven to be there, and stays unknown");
        var checkpoint = evidence.checkpoint().checkpoint();
        return Verdict.good(
                details,
                evidence.events().size() + " events about " + evidence.claim() + " stand in the log '"
                        + checkpoint.origin() + "' of " + checkpoint.head().size() + " events.");
    }

    private List<String> trusted(Evidence evidence) {
        var origin = evidence.checkpoint().checkpoint().origin();
        var remembered = memory.of(origin).orElse(null);
        if (remembered != null) {
            sameTree(evidence, remembered);
        }
        var keys = Keys.served("vkey", evidence.vkeys(), SignatureType.ED25519);
        var witnesses = Keys.served("witnesses", evidence.witnesses(), SignatureType.COSIGNATURE);
        return new Trust(request, keys, witnesses, remembered)
                .accept(evidence.checkpoint())
                .details();
    }

    private void sameTree(Evidence evidence, Remembered remembered) {
        var head = evidence.checkpoint().checkpoint().head();
        var known = remembered.checkpoint().checkpoint().head();
        if (head.size() == known.size() && !head.equals(known)) {
            throw new Unproven("the checkpoint has the root " + head.root() + " over " + head.size()
                    + " leaves, but the one remembered in " + memory.file(remembered.origin()) + " has "
                    + known.root());
        }
    }

    private void check(Evidence evidence, long position, OpenedEvent event, FactsOrder order) {
        try {
            inclusion(evidence, position, event);
            PartRoles.check(event);
            if (event.facts() instanceof OpenedPart.Open facts) {
                order.next(EventFacts.parse(facts.bytes()));
            }
        } catch (Malformed | Unproven finding) {
            findings.at(position, String.valueOf(finding.getMessage()));
        }
    }

    private static void inclusion(Evidence evidence, long position, OpenedEvent event) {
        TlogProof proof = proof(evidence, position);
        if (proof.inclusion().index() != position || proof.extra().length > 0) {
            throw new Unproven("its proof is not for this position alone");
        }
        if (!proof.checkpoint().equals(evidence.checkpoint())) {
            throw new Unproven("its proof has another checkpoint than the bundle");
        }
        proof.inclusion()
                .verify(event.leafHash(), evidence.checkpoint().checkpoint().head());
    }

    private static TlogProof proof(Evidence evidence, long position) {
        @Nullable TlogProof proof = evidence.proofs().get(position);
        if (proof == null) {
            throw new Unproven("it has no proof");
        }
        return proof;
    }

    /** Makes every file again from what was proven; whatever differs is bound to nothing. */
    private static void unbound(Evidence evidence, Map<String, byte[]> files) {
        var unknown = new TreeMap<>(files);
        evidence.files().forEach((name, derived) -> {
            if (!Arrays.equals(derived, unknown.remove(name))) {
                throw new Unproven("the file '" + name + "' does not say what the evidence says");
            }
        });
        if (!unknown.isEmpty()) {
            throw new Unproven("the file '" + unknown.firstKey() + "' is no part of a bundle");
        }
    }
}
