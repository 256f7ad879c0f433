package news.onrecord.log;

import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a policy file (C2SP tlog-policy, "Policy file syntax and structure"), once. */
final class PolicyFile {

    private final byte[] file;
    private final List<VerifierKey> logs = new ArrayList<>();
    private final Map<String, VerifierKey> witnesses = new LinkedHashMap<>();
    private final List<Policy.Group> groups = new ArrayList<>();
    private final Set<String> names = new HashSet<>(Set.of(Policy.NONE));
    private final Set<String> members = new HashSet<>();
    private @Nullable String quorum;

    PolicyFile(byte[] file) {
        this.file = file.clone();
    }

    Policy read() {
        int number = 0;
        for (var line : new String(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
            number++;
            try {
                read(line);
            } catch (Malformed malformed) {
                throw new Malformed("line " + number + " of the policy: " + malformed.getMessage());
            }
        }
        if (quorum == null) {
            throw new Malformed("the policy has no quorum line; 'quorum none' asks for no witness");
        }
        return new Policy(logs, witnesses, groups, quorum);
    }

    private void read(String line) {
        if (line.chars().anyMatch(octet -> (octet < ' ' && octet != '\t') || octet == 0x7F)) {
            throw new Malformed("a control character");
        }
        var items =
                Stream.of(line.split("[ \t]+")).filter(item -> !item.isEmpty()).toList();
        if (items.isEmpty() || items.getFirst().startsWith("#")) {
            return;
        }
        switch (items.getFirst()) {
            case "log" -> log(items);
            case "witness" -> witness(items);
            case "group" -> group(items);
            case "quorum" -> quorum(items);
            default -> throw new Malformed("it begins with neither log, witness, group nor quorum");
        }
    }

    private void log(List<String> items) {
        checkCount(items, 2, 3, "log <vkey> [<url>]");
        var key = key(items.get(1));
        refuseDuplicate(key, logs.stream());
        logs.add(key);
    }

    private void witness(List<String> items) {
        checkCount(items, 3, 4, "witness <name> <vkey> [<url>]");
        var key = key(items.get(2));
        if (key.type() != SignatureType.COSIGNATURE) {
            throw new Malformed("the key of '" + key.name() + "' is not for cosignatures");
        }
        refuseDuplicate(key, witnesses.values().stream());
        define(items.get(1));
        witnesses.put(items.get(1), key);
    }

    private void group(List<String> items) {
        checkCount(items, 4, Integer.MAX_VALUE, "group <name> <k>|any|all <member>...");
        var of = items.subList(3, items.size());
        for (var member : of) {
            if (member.equals(Policy.NONE) || !names.contains(member)) {
                throw new Malformed("no witness or group '" + Policy.shown(member) + "' is defined before");
            }
            if (!members.add(member)) {
                throw new Malformed("'" + Policy.shown(member) + "' is a member already");
            }
        }
        long threshold = switch (items.get(2)) {
            case "any" -> 1;
            case "all" -> of.size();
            default -> Strict.decimal("the threshold", items.get(2));
        };
        if (threshold < 1 || threshold > of.size()) {
            throw new Malformed("the threshold is 1 to the " + of.size() + " members, not " + threshold);
        }
        define(items.get(1));
        groups.add(new Policy.Group(items.get(1), (int) threshold, of));
    }

    private void quorum(List<String> items) {
        checkCount(items, 2, 2, "quorum <name>|none");
        if (quorum != null) {
            throw new Malformed("a second quorum");
        }
        if (!names.contains(items.get(1))) {
            throw new Malformed("no witness or group '" + Policy.shown(items.get(1)) + "' is defined before");
        }
        quorum = items.get(1);
    }

    private void define(String name) {
        if (!names.add(name)) {
            throw new Malformed("the name '" + Policy.shown(name) + "' is taken");
        }
    }

    private static VerifierKey key(String vkey) {
        return VerifierKey.parse(Strict.utf8("the vkey", vkey.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** One key under two names would count twice. */
    private static void refuseDuplicate(VerifierKey key, Stream<VerifierKey> others) {
        PublicKey wanted = key.key();
        if (others.anyMatch(other -> other.key().equals(wanted))) {
            throw new Malformed("the key of '" + key.name() + "' is listed already");
        }
    }

    private static void checkCount(List<String> items, int least, int most, String form) {
        if (items.size() < least || items.size() > most) {
            throw new Malformed("it should be: " + form);
        }
    }
}
