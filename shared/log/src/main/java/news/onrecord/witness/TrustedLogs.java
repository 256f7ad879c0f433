package news.onrecord.witness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.onrecord.log.Malformed;
import news.onrecord.log.Policy;
import news.onrecord.log.SignatureType;
import news.onrecord.log.VerifierKey;
import org.jspecify.annotations.Nullable;

/**
 * The logs that a witness watches, and the keys that may speak for each: several while a log changes its key.
 *
 * @param keys by the log's origin, which is the name of each of its keys
 */
public record TrustedLogs(Map<String, List<VerifierKey>> keys) {

    public TrustedLogs {
        keys = new LinkedHashMap<>(keys);
    }

    /**
     * Those that the operator names.
     *
     * @param vkeys one for each key
     * @param policy a file with {@code log} lines (C2SP tlog-policy); what it says of witnesses is not needed here
     * @throws CannotWitness when one is not a log's key, or there is none at all
     */
    public static TrustedLogs of(List<String> vkeys, @Nullable Path policy) {
        var named = new ArrayList<VerifierKey>();
        vkeys.forEach(vkey -> named.add(parse(vkey)));
        if (policy != null) {
            named.addAll(read(policy));
        }
        var keys = new LinkedHashMap<String, List<VerifierKey>>();
        for (var key : named) {
            checkSigns(key);
            keys.merge(key.name(), List.of(key), TrustedLogs::joined);
        }
        if (keys.isEmpty()) {
            throw new CannotWitness("Which log is to be watched? Name its key with --log, or a file with --policy.");
        }
        return new TrustedLogs(keys);
    }

    /** Their origins, in the order in which they were named. */
    Set<String> origins() {
        return keys.keySet();
    }

    /** The keys of a log; none when it is not watched. */
    List<VerifierKey> of(String origin) {
        return keys.getOrDefault(origin, List.of());
    }

    private static VerifierKey parse(String vkey) {
        try {
            return VerifierKey.parse(vkey.strip());
        } catch (Malformed malformed) {
            throw new CannotWitness("--log does not take this key: " + malformed.getMessage() + ".", malformed);
        }
    }

    private static List<VerifierKey> read(Path policy) {
        try {
            return Policy.parse(Files.readAllBytes(policy)).logs();
        } catch (Malformed malformed) {
            throw new CannotWitness("The policy " + policy + " is not one: " + malformed.getMessage() + ".", malformed);
        } catch (IOException unreadable) {
            throw new CannotWitness("The policy " + policy + " cannot be read (" + unreadable + ").", unreadable);
        }
    }

    private static void checkSigns(VerifierKey key) {
        if (key.type() != SignatureType.ED25519) {
            throw new CannotWitness("The key of '" + key.name() + "' is a witness's, not a log's.");
        }
    }

    private static List<VerifierKey> joined(List<VerifierKey> some, List<VerifierKey> more) {
        var joined = new ArrayList<>(some);
        more.stream().filter(key -> !joined.contains(key)).forEach(joined::add);
        return List.copyOf(joined);
    }
}
