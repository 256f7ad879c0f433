package news.onrecord.witness;

import java.nio.charset.StandardCharsets;

/** What a witness says to one request (C2SP tlog-witness). */
record Answer(int status, String contentType, byte[] body) {

    private static final String TEXT = "text/plain; charset=utf-8";

    static Answer text(String text) {
        return new Answer(200, TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** The caller knows another latest checkpoint than the witness: this is the size that it may go on from. */
    static Answer conflict(long size) {
        return new Answer(409, "text/x.tlog.size", (size + "\n").getBytes(StandardCharsets.US_ASCII));
    }

    static Answer refused(int status, String why) {
        return new Answer(status, TEXT, (why + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
