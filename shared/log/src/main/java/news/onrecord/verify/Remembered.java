package news.onrecord.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import news.onrecord.log.Malformed;
import news.onrecord.log.SignedCheckpoint;
import news.onrecord.log.VerifierKey;

/**
 * What a reader remembers of a log that verified: where it was, its keys, and the checkpoint. Whoever has it finds out
 * when the log's past is changed later on.
 *
 * @param address where it was read; empty for a folder
 * @param keys those that had signed, at least one
 */
record Remembered(String address, List<VerifierKey> keys, SignedCheckpoint checkpoint) {

    private static final String HEADER = "onrecord.news/remembered@v1";

    Remembered {
        keys = List.copyOf(keys);
    }

    static Remembered parse(byte[] bytes) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.indexOf("\n\n");
        var lines = text.substring(0, Math.max(end, 0)).split("\n", -1);
        if (end < 0 || lines.length < 3 || !lines[0].equals(HEADER) || !lines[1].startsWith("address ")) {
            throw new Malformed("it does not begin with " + HEADER + ", an address and keys");
        }
        var keys = new ArrayList<VerifierKey>();
        for (int line = 2; line < lines.length; line++) {
            if (!lines[line].startsWith("vkey ")) {
                throw new Malformed("line " + (line + 1) + " is no vkey");
            }
            keys.add(VerifierKey.parse(lines[line].substring("vkey ".length())));
        }
        var checkpoint = SignedCheckpoint.parse(text.substring(end + 2).getBytes(StandardCharsets.UTF_8));
        return new Remembered(lines[1].substring("address ".length()), keys, checkpoint);
    }

    String origin() {
        return checkpoint.checkpoint().origin();
    }

    byte[] bytes() {
        var text =
                new StringBuilder(HEADER).append("\naddress ").append(address).append('\n');
        keys.forEach(key -> text.append("vkey ").append(key).append('\n'));
        return text.append('\n').append(checkpoint).toString().getBytes(StandardCharsets.UTF_8);
    }
}
