package news.onrecord.command.confidential;

import java.util.Optional;
import news.onrecord.source.SourceId;

/** Keeps what was done about sealed identities, by whoever asks now, where nobody can change it. The assembly has one. */
@FunctionalInterface
public interface Confidences {

    /** Keeps it; when this returns it is on disk, and when it fails nothing may be told. */
    void keep(Confidence what, Optional<SourceId> source, String detail);
}
