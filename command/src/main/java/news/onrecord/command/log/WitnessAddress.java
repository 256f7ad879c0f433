package news.onrecord.command.log;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.onrecord.log.Malformed;
import news.onrecord.log.Policy;
import news.onrecord.log.VerifierKey;

/**
 * A witness that the operator chose (C2SP tlog-witness).
 *
 * @param key its cosignatures are checked with it
 * @param url the prefix of its addresses, without a slash at the end
 */
public record WitnessAddress(VerifierKey key, URI url) {

    /**
     * The witnesses of a policy file (C2SP tlog-policy) that have a URL; those without one cannot be asked. The file's
     * quorum is for the readers of the log: the log itself publishes without waiting for it.
     *
     * @throws LogRefused when it cannot be read, or no witness in it has a URL
     */
    public static List<WitnessAddress> in(Path policy) {
        try {
            byte[] file = Files.readAllBytes(policy);
            Policy.parse(file);
            var witnesses = new ArrayList<WitnessAddress>();
            for (var line : new String(file, StandardCharsets.UTF_8).lines().toList()) {
                var items = line.strip().split("[ \t]+", -1);
                if (items[0].equals("witness") && items.length == 4) {
                    witnesses.add(new WitnessAddress(VerifierKey.parse(items[2]), url(items[3])));
                }
            }
            if (witnesses.isEmpty()) {
                throw new Malformed("it names no witness with a URL, as in: witness <name> <vkey> <url>");
            }
            return witnesses;
        } catch (IOException | Malformed unreadable) {
            throw new LogRefused(
                    "The file of witnesses " + policy + " cannot be used: " + unreadable.getMessage() + ".");
        }
    }

    private static URI url(String written) {
        try {
            var url = URI.create(written.replaceFirst("/+$", ""));
            if (List.of("http", "https").contains(String.valueOf(url.getScheme())) && url.getHost() != null) {
                return url;
            }
        } catch (IllegalArgumentException notAnAddress) {
            // told below
        }
        throw new Malformed("a witness's URL begins with http:// or https://, not " + written);
    }
}
