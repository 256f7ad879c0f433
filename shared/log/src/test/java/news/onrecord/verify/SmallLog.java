package news.onrecord.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import news.onrecord.log.Bundle;
import news.onrecord.log.Checkpoint;
import news.onrecord.log.Hash;
import news.onrecord.log.LogSigner;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.Tile;
import news.onrecord.log.TileGrowth;
import news.onrecord.log.TileReader;
import news.onrecord.log.WitnessSigner;

/** A log of made-up events in the served layout, path by path, for tests to serve, to keep, and to damage. */
final class SmallLog {

    static final String ORIGIN = "ledger.example/facts";
    static final LogSigner SIGNER = new LogSigner(ORIGIN, seed(1));
    static final WitnessSigner WITNESS = new WitnessSigner("witness.example/w1", seed(2));
    static final Instant TIME = Instant.ofEpochSecond(1_760_000_000);

    /** What the log serves, by path. */
    final TreeMap<String, byte[]> files = new TreeMap<>();

    final List<OpenedEvent> events;

    private SmallLog(List<OpenedEvent> events) {
        this.events = events;
    }

    /** A log with so many events in seven streams. */
    static SmallLog of(int size) {
        return of(IntStream.range(0, size)
                .mapToObj(position -> event(position, position % 7, position / 7, "Event " + position + "."))
                .toList());
    }

    /** A log with these events. */
    static SmallLog of(List<OpenedEvent> events) {
        var log = new SmallLog(new ArrayList<>(events));
        int size = events.size();
        var leaves = events.stream().map(OpenedEvent::leafHash).toList();
        TileGrowth.grow(0, leaves, tile -> new byte[0]).forEach((tile, bytes) -> log.files.put(tile.path(), bytes));
        for (var bundle : Bundle.of(size)) {
            int first = (int) bundle.index() * 256;
            var those = events.subList(first, first + bundle.width());
            log.files.put(
                    bundle.path(),
                    bundle.encode(those.stream().map(OpenedEvent::leaf).toList()));
            log.serve(bundle);
        }
        log.sign(SIGNER, new MerkleTree(size, new TileReader(size, tile -> log.file(tile.path()))));
        return log;
    }

    /** Serves the page of events as they now are. */
    void serve(Bundle bundle) {
        int first = (int) bundle.index() * 256;
        files.put(LogSource.eventsPath(bundle), OpenedEvent.join(events.subList(first, first + bundle.width())));
    }

    /** Has a log's key, and the witness, sign a tree. */
    void sign(LogSigner signer, MerkleTree tree) {
        var checkpoint = new Checkpoint(signer.verifierKey().name(), tree.head());
        var signed = new SignedCheckpoint(checkpoint, List.of(signer.sign(checkpoint.text())))
                .with(WITNESS.cosign(checkpoint, TIME));
        files.put("checkpoint", signed.bytes());
        files.put("vkey", (signer.verifierKey() + "\n").getBytes(UTF_8));
        files.put("witnesses", (WITNESS.verifierKey() + "\n").getBytes(UTF_8));
    }

    /** The tree that the tiles are. */
    MerkleTree tree() {
        return new MerkleTree(events.size(), new TileReader(events.size(), tile -> file(tile.path())));
    }

    byte[] file(String path) {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new AssertionError("no " + path);
        }
        return bytes;
    }

    /** Turns one bit of a file. */
    void damage(String path, int at) {
        file(path)[at] ^= 1;
    }

    /** Writes all of it into a folder. */
    Path in(Path folder) {
        files.forEach((path, bytes) -> {
            try {
                Files.createDirectories(folder.resolve(path).resolve("..").normalize());
                Files.write(folder.resolve(path), bytes);
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        });
        return folder;
    }

    /** An event at a place of a stream, with one text, recorded at the second that its position says. */
    static OpenedEvent event(long position, int stream, long sequence, String words) {
        var recordedAt =
                Instant.parse("2026-11-22T17:00:00Z").plusSeconds(position).toString();
        return new OpenedEvent(
                position,
                part(position, 1, "{\"eventId\":\"01890a5d-ac96-774b-bcce-" + "%012x".formatted(position) + "\"}"),
                part(
                        position,
                        2,
                        "{\"recordedAt\":\"" + recordedAt.replace("Z", ".000000Z") + "\",\"stream\":\""
                                + stream(stream) + "\",\"sequence\":" + sequence
                                + ",\"type\":\"ClaimRecorded\",\"revision\":1,\"event\":{\"claimId\":\""
                                + stream(stream) + "\",\"statement\":{\"text\":0},\"kind\":\"FACTUAL\"}}"),
                new OpenedTexts.Listed(salt(position, 3), List.of(part(position, 4, "\"" + words + "\""))));
    }

    static String stream(int number) {
        return "clm_01890a5d-ac96-774b-bcce-%012x".formatted(number);
    }

    static OpenedPart.Open part(long position, int role, String json) {
        return new OpenedPart.Open(salt(position, role), json.getBytes(UTF_8));
    }

    private static byte[] salt(long position, int role) {
        return Arrays.copyOf(
                Hash.ofLeaf((position + "/" + role).getBytes(UTF_8)).bytes(), 16);
    }

    static byte[] seed(int of) {
        byte[] seed = new byte[32];
        Arrays.fill(seed, (byte) of);
        return seed;
    }

    static Tile tile(int level, long index, int width) {
        return new Tile(level, index, width);
    }
}
