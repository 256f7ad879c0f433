package news.onrecord.app.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.onrecord.log.Bundle;
import news.onrecord.log.Checkpoint;
import news.onrecord.log.Hash;
import news.onrecord.log.Leaf;
import news.onrecord.log.LogSigner;
import news.onrecord.log.MerkleTree;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.Tile;
import news.onrecord.log.TileGrowth;
import news.onrecord.log.TilePath;
import news.onrecord.log.TileReader;

/** A log of leaves of chance in a folder, in the layout in which logs are served. */
final class TemporaryLog {

    private static final String ORIGIN = "benchmark.invalid/log";
    private static final long SEED = 20261122;

    private final Random random = new Random(SEED);
    private final Path folder;
    private final Map<Tile, byte[]> edge = new HashMap<>();

    private TemporaryLog(Path folder) {
        this.folder = folder;
    }

    static void in(Path folder, int leaves) throws IOException {
        new TemporaryLog(folder).make(leaves);
    }

    private void make(int leaves) throws IOException {
        for (Bundle bundle : Bundle.of(leaves)) {
            List<byte[]> entries = new ArrayList<>();
            for (int entry = 0; entry < bundle.width(); entry++) {
                entries.add(leaf());
            }
            write(bundle, bundle.encode(entries));
            grow(bundle.index() * TilePath.FULL_WIDTH, entries);
        }
        sign(leaves);
    }

    private byte[] leaf() {
        byte[] leaf = new byte[Leaf.LENGTH_BYTES];
        random.nextBytes(leaf);
        leaf[0] = 1;
        return leaf;
    }

    private void grow(long size, List<byte[]> entries) throws IOException {
        var hashes = entries.stream().map(Hash::ofLeaf).toList();
        var grown = TileGrowth.grow(size, hashes, tile -> stored(edge, tile));
        for (var tile : grown.entrySet()) {
            if (tile.getKey().width() == TilePath.FULL_WIDTH) {
                write(tile.getKey(), tile.getValue());
            }
            edge.keySet().removeIf(last -> last.level() == tile.getKey().level());
            edge.put(tile.getKey(), tile.getValue());
        }
    }

    /** The partial tiles of the right edge, then the checkpoint that promises them. */
    private void sign(int leaves) throws IOException {
        for (var tile : edge.entrySet()) {
            write(tile.getKey(), tile.getValue());
        }
        var tree = new MerkleTree(leaves, new TileReader(leaves, this::read));
        var signer = new LogSigner(ORIGIN, new byte[32]);
        var checkpoint = new Checkpoint(ORIGIN, tree.head());
        var signed = new SignedCheckpoint(checkpoint, List.of(signer.sign(checkpoint.text())));
        Files.write(folder.resolve("checkpoint"), signed.bytes());
        Files.writeString(folder.resolve("vkey"), signer.verifierKey() + "\n", StandardCharsets.UTF_8);
    }

    private void write(TilePath path, byte[] bytes) throws IOException {
        var file = folder.resolve(path.path());
        Files.createDirectories(folder.resolve(path.path()).resolveSibling(".").normalize());
        Files.write(file, bytes);
    }

    private byte[] read(Tile tile) {
        try {
            return Files.readAllBytes(folder.resolve(tile.path()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static byte[] stored(Map<Tile, byte[]> tiles, Tile tile) {
        byte[] bytes = tiles.get(tile);
        if (bytes == null) {
            throw new IllegalStateException(tile.path() + " is not there");
        }
        return bytes;
    }
}
