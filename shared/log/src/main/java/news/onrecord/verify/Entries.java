package news.onrecord.verify;

import java.util.Arrays;
import news.onrecord.log.Bundle;
import news.onrecord.log.TilePath;

/** The entries of one bundle, found in its bytes without copying them; used again for bundle after bundle. */
final class Entries {

    private static final int LENGTH_PREFIX_BYTES = 2;

    private final int[] starts = new int[TilePath.FULL_WIDTH];
    private final int[] ends = new int[TilePath.FULL_WIDTH];
    private byte[] bytes = new byte[0];
    private int count;

    /** Finds the entries; as far as the bytes go, when there are too few. */
    Entries in(byte[] bundleBytes, Bundle bundle) {
        bytes = bundleBytes;
        count = 0;
        int at = 0;
        while (count < bundle.width() && at + LENGTH_PREFIX_BYTES <= bytes.length) {
            int start = at + LENGTH_PREFIX_BYTES;
            int end = start + Byte.toUnsignedInt(bytes[at]) * 256 + Byte.toUnsignedInt(bytes[at + 1]);
            if (end > bytes.length) {
                break;
            }
            starts[count] = start;
            ends[count++] = end;
            at = end;
        }
        return this;
    }

    /** How many there are. */
    int count() {
        return count;
    }

    byte[] bytes() {
        return bytes;
    }

    int start(int entry) {
        return starts[entry];
    }

    int length(int entry) {
        return ends[entry] - starts[entry];
    }

    /** Whether the last entry is followed by something; nothing of it is hashed, so nobody vouches for it. */
    boolean hasMore() {
        return (count == 0 ? 0 : ends[count - 1]) < bytes.length;
    }

    /** Whether an entry is these bytes, from a place to another. */
    boolean isSame(int entry, byte[] other, int from, int to) {
        return length(entry) == other.length
                && Arrays.equals(bytes, starts[entry] + from, starts[entry] + to, other, from, to);
    }
}
