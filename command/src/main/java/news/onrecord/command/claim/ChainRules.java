package news.onrecord.command.claim;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.attribution.Factuality;
import news.onrecord.attribution.Hop;
import news.onrecord.attribution.HopMode;
import news.onrecord.attribution.Identification;
import news.onrecord.attribution.ReportingMode;
import news.onrecord.source.SourceId;
import org.jspecify.annotations.Nullable;

/** What holds for every chain: it begins with the report's author, goes in no circle, and names whom the ledger knows. */
final class ChainRules {

    private ChainRules() {}

    static void check(AttributeClaim command) {
        var hops = command.attribution().chain().hops();
        var first = hops.getFirst();
        if (!first.sourceId().equals(command.printed().author())) {
            throw new Refused(
                    Refusal.CHAIN_NOT_FROM_AUTHOR,
                    "Hop 0 is " + first.sourceId() + ", but the report's author is "
                            + command.printed().author() + ".");
        }
        refuseUnknown(command, hops);
        refuseMerged(command, hops);
        refuseCycle(hops);
        refuseSecondAuthorVoice(hops);
        refuseContradiction(command);
    }

    private static void refuseUnknown(AttributeClaim command, List<Hop> hops) {
        for (int hop = 0; hop < hops.size(); hop++) {
            var source = hops.get(hop).sourceId();
            if (!command.sources().containsKey(source)) {
                throw new Refused(
                        Refusal.SOURCE_UNKNOWN,
                        "Hop " + hop + " names " + source + ", which is not on record. Register it first.");
            }
        }
    }

    /** Hop 0 is the report's author as it was filed; whoever else is named, is named as whoever stands for them. */
    private static void refuseMerged(AttributeClaim command, List<Hop> hops) {
        var author = survivor(command, hops.getFirst());
        for (int hop = 1; hop < hops.size(); hop++) {
            var source = hops.get(hop).sourceId();
            var survivor = survivor(command, hops.get(hop));
            if (survivor != null) {
                throw new Refused(
                        Refusal.SOURCE_MERGED,
                        "Hop " + hop + " names " + source + ", which is merged into " + survivor + ". Name that one.");
            }
            if (source.equals(author)) {
                throw new Refused(
                        Refusal.CHAIN_CYCLE,
                        "Hop " + hop + " names " + source + ", into which the report's author is merged. A chain passes"
                                + " each source once.");
            }
        }
    }

    private static @Nullable SourceId survivor(AttributeClaim command, Hop hop) {
        var source = command.sources().get(hop.sourceId());
        return source == null ? null : source.survivor();
    }

    private static void refuseCycle(List<Hop> hops) {
        Set<SourceId> seen = new HashSet<>();
        for (int hop = 0; hop < hops.size(); hop++) {
            if (!seen.add(hops.get(hop).sourceId())) {
                throw new Refused(
                        Refusal.CHAIN_CYCLE,
                        "Hop " + hop + " names " + hops.get(hop).sourceId() + ", which stands nearer to the report"
                                + " already. A chain passes each source once.");
            }
        }
    }

    private static void refuseSecondAuthorVoice(List<Hop> hops) {
        for (int hop = 1; hop < hops.size(); hop++) {
            if (hops.get(hop).identification() == Identification.AUTHOR
                    || hops.get(hop).mode() == HopMode.AUTHOR_VOICE) {
                throw new Refused(
                        Refusal.INVALID_VALUE, "Hop " + hop + " is said to be the author's own voice; only hop 0 is.");
            }
        }
    }

    private static void refuseContradiction(AttributeClaim command) {
        var attribution = command.attribution();
        boolean ownVoice = attribution.chain().depth() == 0;
        if (ownVoice != (attribution.reportingMode() == ReportingMode.AUTHOR_VOICE)) {
            throw new Refused(
                    Refusal.CHAIN_CONTRADICTS_MODE,
                    ownVoice
                            ? "The chain names nobody but the author, so the mode is AUTHOR_VOICE, not "
                                    + attribution.reportingMode() + "."
                            : "The chain goes on beyond the author, so the mode cannot be AUTHOR_VOICE.");
        }
        if (ownVoice && attribution.factuality().innermostSource() != Factuality.NOT_EXAMINED) {
            throw new Refused(
                    Refusal.CHAIN_CONTRADICTS_MODE,
                    "'factuality.innermostSource' is given, but the chain has no source beyond the author.");
        }
    }
}
