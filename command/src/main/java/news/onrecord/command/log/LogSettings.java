package news.onrecord.command.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the operator says about the log.
 *
 * @param folder keeps the private keys and the last signed checkpoints, outside the database
 * @param origin the name that the log is to have; only its first start can choose it
 * @param witnesses who is asked to cosign
 */
public record LogSettings(Path folder, Optional<String> origin, List<WitnessAddress> witnesses) {

    public LogSettings {
        witnesses = List.copyOf(witnesses);
    }
}
