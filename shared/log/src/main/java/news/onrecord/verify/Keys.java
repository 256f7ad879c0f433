package news.onrecord.verify;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import news.onrecord.log.Malformed;
import news.onrecord.log.SignatureType;
import news.onrecord.log.Unproven;
import news.onrecord.log.VerifierKey;

/** Reads the keys that a source serves, and those that a reader brings. */
final class Keys {

    private Keys() {}

    /** The keys of a served list, one a line. */
    static List<VerifierKey> served(String name, byte[] file, SignatureType type) {
        var text = new String(file, StandardCharsets.UTF_8);
        if (!text.isEmpty() && !text.endsWith("\n")) {
            throw new Malformed("the file '" + name + "' does not end in a newline");
        }
        var keys = new ArrayList<VerifierKey>();
        for (var line : text.lines().toList()) {
            keys.add(checked(VerifierKey.parse(line), type));
        }
        if (!text.equals(Stream.concat(keys.stream().map(VerifierKey::toString), Stream.of(""))
                .reduce((one, other) -> one + "\n" + other)
                .orElse(""))) {
            throw new Malformed("the file '" + name + "' is not one vkey a line");
        }
        return keys;
    }

    /** The keys that a reader brings. */
    static List<VerifierKey> given(List<String> vkeys, SignatureType type) {
        try {
            return vkeys.stream()
                    .map(vkey -> checked(VerifierKey.parse(vkey), type))
                    .toList();
        } catch (Malformed malformed) {
            throw new Unreachable("A key that was given cannot be used: " + malformed.getMessage());
        }
    }

    private static VerifierKey checked(VerifierKey key, SignatureType type) {
        if (key.type() != type) {
            throw new Malformed("the key of '" + key.name() + "' is not for "
                    + (type == SignatureType.COSIGNATURE ? "cosignatures" : "a log"));
        }
        return key;
    }

    /** The same keys, if they are of that log. */
    static List<VerifierKey> ofLog(String origin, String whose, List<VerifierKey> keys) {
        for (var key : keys) {
            if (!key.name().equals(origin)) {
                throw new Unproven(whose + " is of the log '" + key.name() + "', but this is the log '" + origin + "'");
            }
        }
        return keys;
    }
}
