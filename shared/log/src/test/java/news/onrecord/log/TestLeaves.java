package news.onrecord.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Leaves to test with, and the hashes of their trees kept in memory, level by level. */
final class TestLeaves {

    /** The eight entries of the reference set of RFC 6962. */
    static final List<byte[]> RFC_6962 = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    private TestLeaves() {}

    /** Distinct leaf hashes. */
    static List<Hash> hashes(long count) {
        return LongStream.range(0, count)
                .mapToObj(index -> Hash.ofLeaf(("event " + index).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    static List<Hash> rfc6962Hashes() {
        return RFC_6962.stream().map(Hash::ofLeaf).toList();
    }

    /** Reads from plain lists: each level holds the nodes over the pairs of the level below. */
    static HashReader reader(List<Hash> leaves) {
        var levels = new ArrayList<List<Hash>>();
        for (var level = leaves; !level.isEmpty(); level = parents(level)) {
            levels.add(level);
        }
        return (level, index) -> levels.get(level).get(Math.toIntExact(index));
    }

    static MerkleTree tree(List<Hash> leaves) {
        return new MerkleTree(leaves.size(), reader(leaves));
    }

    private static List<Hash> parents(List<Hash> children) {
        var parents = new ArrayList<Hash>();
        for (int at = 0; at + 1 < children.size(); at += 2) {
            parents.add(Hash.ofNode(children.get(at), children.get(at + 1)));
        }
        return parents;
    }

    /** The hash with one of its 256 bits turned. */
    static Hash turned(Hash hash, int bit) {
        byte[] bytes = hash.bytes();
        bytes[bit / 8] ^= (byte) (1 << (bit % 8));
        return new Hash(bytes);
    }

    static Hash hash(String base64) {
        return new Hash(Base64.getDecoder().decode(base64));
    }
}
