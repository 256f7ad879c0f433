package news.onrecord.query.source;

import java.time.Instant;
import java.util.List;
import news.onrecord.query.Links;
import news.onrecord.query.Listing;
import news.onrecord.query.attribution.AttributionView;
import news.onrecord.query.attribution.HopView;
import news.onrecord.query.takedown.TakenDownView;
import news.onrecord.source.Proximity;
import news.onrecord.source.Reliability;
import news.onrecord.source.SourceKind;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One source and the attributions in whose chains it stands, or one of those for whom it stands.
 *
 * @param position what the answer stands for
 * @param name null when erased
 * @param note the desk's own remark
 * @param names all that it ever bore, the present one last
 * @param reliability the grade that holds; NOT_EXAMINED when it was never graded
 * @param grades all that it was ever given, the present one last
 * @param mergedInto null when it stands for itself
 * @param mergers of it, that ever were, and their reversals
 * @param standsFor the mergers of those for which it stands
 * @param confidential null when nothing was sealed, and for whoever is not of the desk
 * @param attributions a page of them, in the order of recording
 * @param takenDown that words are gone from it, when and on which ground
 * @param recordedPosition the place of the event that entered it
 */
public record SourceView(
        long position,
        String id,
        SourceKind kind,
        @Nullable String name,
        Proximity proximity,
        @Nullable String note,
        List<NameView> names,
        List<AliasView> aliases,
        List<AffiliationView> affiliations,
        Reliability reliability,
        List<GradeView> grades,
        @Nullable MergerView mergedInto,
        List<MergerView> mergers,
        List<MergerView> standsFor,
        @Nullable ConfidentialView confidential,
        Listing<AttributionView> attributions,
        List<TakenDownView> takenDown,
        Visibility visibility,
        @Nullable Instant embargoedUntil,
        long recordedPosition,
        Instant recordedAt,
        Links links) {

    /** Whether a hop names it, or one of those for which it stands. */
    public boolean isNamedBy(HopView hop) {
        return hop.sourceId().equals(id)
                || standsFor.stream().anyMatch(merger -> merger.source().id().equals(hop.sourceId()));
    }
}
