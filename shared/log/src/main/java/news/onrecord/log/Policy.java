package news.onrecord.log;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom a reader of the log trusts (C2SP tlog-policy): a checkpoint counts when one of the logs signed it and enough
 * witnesses cosigned it.
 *
 * @param logs each speaks for the origin that is its key's name
 * @param witnesses by the name that the policy gives them
 * @param groups in an order in which each comes after its members
 * @param quorum the name of a witness or group, or {@code none}
 */
public record Policy(List<VerifierKey> logs, Map<String, VerifierKey> witnesses, List<Group> groups, String quorum) {

    static final String NONE = "none";

    /**
     * Has witnessed a checkpoint when enough of its members have.
     *
     * @param threshold how many are enough
     * @param members names of witnesses and of groups before it
     */
    public record Group(String name, int threshold, List<String> members) {

        public Group {
            members = List.copyOf(members);
        }
    }

    public Policy {
        logs = List.copyOf(logs);
        witnesses = Map.copyOf(witnesses);
        groups = List.copyOf(groups);
    }

    /** Reads a policy file. */
    public static Policy parse(byte[] file) {
        return new PolicyFile(file).read();
    }

    /**
     * Checks a checkpoint's signatures.
     *
     * @return the signatures of the log and of witnesses, all found true
     * @throws Unproven when no listed log has signed, a known key's signature is false, or the quorum is not reached
     */
    public List<NoteSignature> verify(SignedCheckpoint checkpoint) {
        var origin = checkpoint.checkpoint().origin();
        var logKeys = logs.stream().filter(log -> log.name().equals(origin)).toList();
        if (logKeys.isEmpty()) {
            throw new Unproven("the policy lists no log '" + origin + "'");
        }
        var known = Stream.concat(logKeys.stream(), witnesses.values().stream()).toList();
        var verified = checkpoint.note().verify(known);
        if (logKeys.stream().noneMatch(key -> verified.stream().anyMatch(key::isNamedBy))) {
            throw new Unproven("the log '" + origin + "' has not signed the checkpoint");
        }
        if (!quorum.equals(NONE) && !witnessed(verified).contains(quorum)) {
            throw new Unproven("too few witnesses have cosigned for the quorum '" + shown(quorum) + "'");
        }
        return verified;
    }

    /** The names of the witnesses that have signed, and of the groups that they are enough for. */
    private Set<String> witnessed(List<NoteSignature> verified) {
        var witnessed = new HashSet<String>();
        witnesses.forEach((name, key) -> {
            if (verified.stream().anyMatch(key::isNamedBy)) {
                witnessed.add(name);
            }
        });
        for (var group : groups) {
            if (group.members().stream().filter(witnessed::contains).count() >= group.threshold()) {
                witnessed.add(group.name());
            }
        }
        return witnessed;
    }

    /** Names are octets to the standard, kept as Latin-1; a reader sees what they most likely mean. */
    static String shown(String name) {
        return new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
