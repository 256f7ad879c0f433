package news.onrecord.query.log;

import java.time.Duration;
import java.util.Set;
import javax.sql.DataSource;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.ledger.LogReader;
import news.onrecord.log.Hash;
import news.onrecord.log.InclusionProof;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TlogProof;
import news.onrecord.log.Unproven;
import news.onrecord.query.Parameters;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers with all that a stranger needs to check that an event is in the log (C2SP tlog-proof), against the latest
 * checkpoint. It reads what is stored and waits for nothing.
 */
@RestController
final class ProofQueryController {

    private static final CacheControl FOR_A_SECOND =
            CacheControl.maxAge(Duration.ofSeconds(1)).cachePublic();

    private final LogReader log;

    ProofQueryController(@Qualifier("queryDataSource") DataSource dataSource) {
        this.log = new LogReader(dataSource);
    }

    @GetMapping("/api/proofs/{position}")
    ResponseEntity<byte[]> proof(@PathVariable String position, @RequestParam MultiValueMap<String, String> given) {
        Parameters.of(given, Set.of());
        long index = number(position);
        var signed = log.latest();
        long size = signed.map(last -> last.checkpoint().head().size()).orElse(0L);
        if (signed.isEmpty() || index >= size) {
            throw notCovered(index, size);
        }
        var proof = new TlogProof(proven(index, signed.get()), signed.get());
        return Answer.of(Answer.TEXT, FOR_A_SECOND, proof.bytes());
    }

    /** A proof that was checked: one that fails is our stored rows' fault, and the reader should hear that from us. */
    private InclusionProof proven(long index, SignedCheckpoint signed) {
        var head = signed.checkpoint().head();
        var proof = log.tree(head.size()).inclusionProof(index);
        try {
            proof.verify(Hash.ofLeaf(log.tiles().leaf(index)), head);
            return proof;
        } catch (Unproven tampered) {
            throw new Refused(
                    Refusal.LOG_DAMAGED,
                    "What is stored for position " + index + " does not lead to the published root any more: "
                            + tampered.getMessage() + ".",
                    tampered);
        }
    }

    private Refused notCovered(long index, long size) {
        long leaves = log.leaves();
        return index < leaves
                ? new Refused(
                        Refusal.NOT_COVERED_YET,
                        "Position " + index + " is on record, but the latest checkpoint covers only " + size
                                + " leaves. Ask again in a second.")
                : new Refused(
                        Refusal.NOT_FOUND,
                        "Position " + index + " is not on record: the ledger has " + leaves
                                + " events, counted from 0.");
    }

    private static long number(String position) {
        if (!position.matches("0|[1-9][0-9]{0,17}")) {
            throw new Refused(
                    Refusal.INVALID_PARAMETER,
                    "A position is a number from 0, in digits without leading zeros, not '" + position + "'.");
        }
        return Long.parseLong(position);
    }
}
