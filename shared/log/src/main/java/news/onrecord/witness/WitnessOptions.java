package news.onrecord.witness;

import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the operator of a witness decides.
 *
 * @param folder keeps its key and its memory
 * @param address where it listens; port 0 takes a free one
 * @param name its key's name; needed when the key is made, and from then on what the key says
 * @param logs whom it watches
 */
public record WitnessOptions(
        Path folder, InetSocketAddress address, @Nullable String name, TrustedLogs logs) {}
