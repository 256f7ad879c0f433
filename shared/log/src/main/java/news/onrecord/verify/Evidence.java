package news.onrecord.verify;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.onrecord.log.Malformed;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.TlogProof;

/**
 * An evidence bundle (docs/verify.md, "The bundle"): some events, each with the proof that it is in the log, all under one
 * checkpoint. Every file of it, the page to read included, follows from these values, so nothing in it is unbound.
 *
 * @param claim what it is about
 * @param checkpoint under which everything is proven
 * @param vkeys the log's keys as it serves them, one a line
 * @param witnesses its witnesses' keys as it serves them, one a line
 * @param events by position
 * @param proofs by position, one for each event
 */
public record Evidence(
        String claim,
        SignedCheckpoint checkpoint,
        byte[] vkeys,
        byte[] witnesses,
        SortedMap<Long, OpenedEvent> events,
        SortedMap<Long, TlogProof> proofs) {

    static final String MANIFEST = "bundle";
    static final String PAGE = "index.html";

    private static final String HEADER = "onrecord.news/bundle@v1";
    private static final Pattern FORM = Pattern.compile(HEADER
            + "\nclaim (?<claim>clm_[0-9a-f-]{36})\nevents (?<events>(?:0|[1-9]\\d{0,17})(?: [1-9]\\d{0,17})*)\n");

    public Evidence {
        if (events.isEmpty() || !events.keySet().equals(proofs.keySet())) {
            throw new Malformed("a bundle has at least one event, and a proof for each");
        }
    }

    /** Everything that a bundle consists of, in its order. */
    public SequencedMap<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("README.txt", Readme.TEXT.getBytes(StandardCharsets.UTF_8));
        files.put(PAGE, new EvidencePage(this).html().getBytes(StandardCharsets.UTF_8));
        files.put(MANIFEST, manifest().getBytes(StandardCharsets.UTF_8));
        files.put("checkpoint", checkpoint.bytes());
        files.put("vkey", vkeys);
        files.put("witnesses", witnesses);
        events.forEach((position, event) -> files.put(eventPath(position), event.bytes()));
        proofs.forEach((position, proof) -> files.put(proofPath(position), proof.bytes()));
        return files;
    }

    private String manifest() {
        var positions = events.keySet().stream().map(String::valueOf).collect(Collectors.joining(" "));
        return HEADER + "\nclaim " + claim + "\nevents " + positions + "\n";
    }

    /**
     * Reads a bundle's files, without yet believing any of them.
     *
     * @throws Malformed when one is missing or cannot be read
     */
    static Evidence parse(Map<String, byte[]> files) {
        var manifest = FORM.matcher(new String(file(files, MANIFEST), StandardCharsets.UTF_8));
        if (!manifest.matches()) {
            throw new Malformed("the file '" + MANIFEST + "' does not say which claim and which events");
        }
        var events = new TreeMap<Long, OpenedEvent>();
        var proofs = new TreeMap<Long, TlogProof>();
        Stream.of(manifest.group("events").split(" ")).map(Long::valueOf).forEach(position -> {
            events.put(position, event(position, files));
            proofs.put(position, proof(position, files));
        });
        var checkpoint = SignedCheckpoint.parse(file(files, "checkpoint"));
        return new Evidence(
                manifest.group("claim"), checkpoint, file(files, "vkey"), file(files, "witnesses"), events, proofs);
    }

    private static OpenedEvent event(long position, Map<String, byte[]> files) {
        try {
            var event = OpenedEvent.parse(file(files, eventPath(position)));
            if (event.position() == position) {
                return event;
            }
        } catch (Malformed malformed) {
            throw new Malformed(eventPath(position) + ": " + malformed.getMessage());
        }
        throw new Malformed(eventPath(position) + " is an event of another position");
    }

    private static TlogProof proof(long position, Map<String, byte[]> files) {
        try {
            return TlogProof.parse(file(files, proofPath(position)));
        } catch (Malformed malformed) {
            throw new Malformed(proofPath(position) + ": " + malformed.getMessage());
        }
    }

    private static byte[] file(Map<String, byte[]> files, String path) {
        byte[] file = files.get(path);
        if (file == null) {
            throw new Malformed("the file '" + path + "' is missing");
        }
        return file;
    }

    private static String eventPath(long position) {
        return "events/" + position + ".event";
    }

    private static String proofPath(long position) {
        return "proofs/" + position + ".tlog-proof";
    }
}
