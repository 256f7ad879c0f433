package news.onrecord.command.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Cuts what comes in into lines, and holds no more of it than one. */
final class Lines {

    /** As much as a body may have, and what stands around it. */
    static final int LONGEST_BYTES = (2 << 20) + 1024;

    private static final int BUFFER_BYTES = 64 << 10;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int at;
    private int end;
    private boolean ended;

    Lines(InputStream in) {
        this.in = in;
    }

    /** A line without its end; empty if it is too long, which then was passed over. */
    record Line(byte[] bytes, boolean tooLong) {}

    /** The next line; null after the last. */
    @Nullable
    Line next() throws IOException {
        var line = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (true) {
            if (at == end && !fill()) {
                return line.size() == 0 && !tooLong ? null : line(line, tooLong);
            }
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            tooLong |= line.size() + (stop - at) > LONGEST_BYTES;
            if (!tooLong) {
                line.write(buffer, at, stop - at);
            }
            at = stop;
            if (at < end) {
                at++;
                return line(line, tooLong);
            }
        }
    }

    private static Line line(ByteArrayOutputStream line, boolean tooLong) {
        return new Line(tooLong ? new byte[0] : line.toByteArray(), tooLong);
    }

    private boolean fill() throws IOException {
        if (ended) {
            return false;
        }
        at = 0;
        end = Math.max(0, in.read(buffer));
        ended = end == 0;
        return !ended;
    }
}
