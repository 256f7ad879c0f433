package news.onrecord.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import news.onrecord.log.Malformed;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TileReader;
import news.onrecord.log.TlogProof;

/**
 * Collects the evidence about one claim from a running On Record, over HTTP as any stranger could: the claim's events, the
 * report versions and sources that they refer to, and a proof for each. The proofs are made from the tiles of one
 * checkpoint, so they agree however fast the log grows meanwhile.
 */
public final class EvidenceExport {

    private static final Pattern CLAIM = Pattern.compile("clm_[0-9a-f-]{36}");
    private static final String SEALED = "IdentitySealed";
    private static final int PAGE = 256;
    private static final int PATIENCE = 20;
    private static final long BETWEEN_LOOKS_MILLIS = 250;

    private final String claim;
    private final Revealed revealed;
    private final HttpSource server;
    private final TreeMap<Long, OpenedEvent> events = new TreeMap<>();
    private final References references = new References();

    /**
     * @param server the root of a running On Record
     * @param reveal which parts are opened; everything when empty
     */
    public EvidenceExport(String claim, String server, Collection<String> reveal) {
        this(claim, server, reveal, Optional.empty());
    }

    /**
     * The same for a reader who has to show a token.
     *
     * @param token is shown to that server, and to nobody else
     */
    public EvidenceExport(String claim, String server, Collection<String> reveal, Optional<String> token) {
        if (!CLAIM.matcher(claim).matches()) {
            throw new Unreachable("A claim's id begins with clm_, and '" + claim + "' is none.");
        }
        this.claim = claim;
        this.server = new HttpSource(Verification.root(server), token);
        this.revealed = new Revealed(reveal);
    }

    /**
     * The bundle's files.
     *
     * @throws Unreachable when the server does not have them
     */
    public SequencedMap<String, byte[]> files() throws InterruptedException {
        try {
            collect();
            revealed.check(events.values());
            var checkpoint = checkpointAfter(events.lastKey());
            var proofs = new TreeMap<Long, TlogProof>();
            events.keySet().forEach(position -> proofs.put(position, proof(checkpoint, position)));
            events.replaceAll((_, event) -> revealed.of(event));
            return new Evidence(claim, checkpoint, file("vkey"), file("witnesses"), events, proofs).files();
        } catch (Malformed malformed) {
            throw new Unreachable("What the server answers cannot be read: " + malformed.getMessage() + ".");
        }
    }

    private void collect() {
        for (var event : stream(claim)) {
            add(event);
        }
        if (events.isEmpty()) {
            throw new Unreachable("'" + claim + "' is not on record there.");
        }
        for (var report : List.copyOf(references.reports())) {
            stream(report).stream()
                    .filter(event -> facts(event).stream().anyMatch(references::isReferredTo))
                    .forEach(this::add);
        }
        for (var source : List.copyOf(references.sources())) {
            stream(source).stream().takeWhile(event -> !isSealed(event)).forEach(this::add);
        }
    }

    /** A bundle is handed on: that a source is confidential does not go with it, nor a gap where that was said. */
    private static boolean isSealed(OpenedEvent event) {
        return facts(event).stream().anyMatch(facts -> facts.type().equals(SEALED));
    }

    private void add(OpenedEvent event) {
        events.put(event.position(), event);
        facts(event).forEach(facts -> references.add(facts.event()));
    }

    /** The facts of an event, if the server gives them. */
    private static List<EventFacts> facts(OpenedEvent event) {
        return event.facts() instanceof OpenedPart.Open open ? List.of(EventFacts.parse(open.bytes())) : List.of();
    }

    private List<OpenedEvent> stream(String id) {
        var found = new ArrayList<OpenedEvent>();
        int before;
        do {
            before = found.size();
            long after = found.isEmpty() ? -1 : found.getLast().position();
            var page = new String(server.stream(id, after, PAGE), StandardCharsets.UTF_8);
            for (var event : page.isEmpty() ? new String[0] : page.split("(?<=\n)\n")) {
                found.add(OpenedEvent.parse(event.getBytes(StandardCharsets.UTF_8)));
            }
        } while (found.size() > before); // a page may be short; an empty one is the end
        return found;
    }

    /** The log signs within a second of the last event. */
    private SignedCheckpoint checkpointAfter(long position) throws InterruptedException {
        for (int look = 0; look < PATIENCE; look++) {
            var published = server.read("checkpoint").map(SignedCheckpoint::parse);
            if (published.isPresent() && published.get().checkpoint().head().size() > position) {
                return published.get();
            }
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
        }
        throw new Unreachable("The log has not signed a checkpoint with position " + position + " yet; try again.");
    }

    private TlogProof proof(SignedCheckpoint checkpoint, long position) {
        long size = checkpoint.checkpoint().head().size();
        var tiles = new TileReader(
                size,
                tile -> TileComparison.served(server, tile)
                        .orElseThrow(() -> new Malformed(tile.path() + " is missing")));
        return new TlogProof(new MerkleTree(size, tiles).inclusionProof(position), checkpoint);
    }

    private byte[] file(String path) {
        return server.read(path).orElse(new byte[0]);
    }
}
