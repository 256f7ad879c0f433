package news.onrecord.query.takedown;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import news.onrecord.ledger.EventType;
import news.onrecord.ledger.LedgerWords;
import news.onrecord.ledger.StoredText;
import news.onrecord.query.Standing;
import news.onrecord.query.takedown.CarrierView.Because;
import news.onrecord.report.ReportVersionId;
import news.onrecord.takedown.ReachedText;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * What has the words that a takedown names, and what else has them, so that a second person can decide. It is looked for among
 * the things that are reached and those that hang on them, not in the whole ledger; what was said of it elsewhere in other
 * words nobody finds so.
 */
@Component
final class Carriers {

    /** Fewer characters stand everywhere. */
    private static final int TELLING = 6;

    private static final int MOST_STREAMS = 1_000;

    /** The events that bring what a version prints. */
    private static final Set<String> PRINTED = Set.of("ReportVersionAdded", "ReportPartAdded");

    private static final List<String> HANGING_ON = List.of(
            "select distinct claim_id from seen.attribution a where report_id = any(:ids) limit :most",
            "select distinct report_id from seen.attribution a where claim_id = any(:ids) limit :most",
            "select distinct a.claim_id from seen.hop h join seen.attribution a on a.attribution_id = h.attribution_id"
                    + " where h.source_id = any(:ids) limit :most",
            "select assessment_id from seen.assessment m where claim_id = any(:ids) limit :most");

    private final LedgerWords words;

    Carriers(@Qualifier("queryDataSource") DataSource dataSource) {
        this.words = new LedgerWords(dataSource);
    }

    /** What was found, and in how many streams. */
    record Found(List<ReachedView> reached, List<CarrierView> others, int streams) {}

    /** The takedown itself is looked through, too: who says why should not say it in those words. */
    Found of(Standing views, String takedown, List<ReachedText> places) {
        var streams = streams(
                views, places.stream().map(ReachedText::streamId).distinct().toList());
        streams.add(takedown);
        var named = new HashSet<>(places);
        var all = words.of(streams).stream().collect(Collectors.partitioningBy(text -> named.contains(text.place())));
        var reached = all.getOrDefault(true, List.of());
        var versions = reached.stream()
                .filter(text -> PRINTED.contains(text.place().type()))
                .map(StoredText::version)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var gone = telling(reached);
        var others = all.getOrDefault(false, List.of()).stream()
                .filter(text -> !text.isErased()
                        && !EventType.SEALED.contains(text.place().type()))
                .flatMap(text -> Stream.ofNullable(because(text, versions, gone))
                        .map(because -> new CarrierView(because, ReachedView.of(text))))
                .toList();
        return new Found(reached.stream().map(ReachedView::of).toList(), others, streams.size());
    }

    private static Set<String> streams(Standing views, List<String> own) {
        var streams = new LinkedHashSet<>(own);
        for (var hanging : HANGING_ON) {
            streams.addAll(views.ask(hanging)
                    .param("ids", own.toArray(String[]::new))
                    .param("most", MOST_STREAMS)
                    .query(String.class)
                    .list());
        }
        return streams;
    }

    private static @Nullable Because because(StoredText text, Set<ReportVersionId> versions, Collection<String> gone) {
        var place = text.place();
        var version = text.version();
        if (version != null && versions.contains(version)) {
            if (place.field().endsWith("quote")) {
                return Because.BOUND_TO_THE_VERSION;
            }
            if (place.field().equals("textHash")) {
                return Because.HASH_OF_THE_TEXT;
            }
        }
        return telling(List.of(text)).stream()
                        .anyMatch(one -> gone.stream().anyMatch(other -> one.contains(other) || other.contains(one)))
                ? Because.SAME_WORDS
                : null;
    }

    private static List<String> telling(List<StoredText> texts) {
        var telling = new ArrayList<String>();
        texts.stream()
                .filter(text -> !EventType.SEALED.contains(text.place().type()))
                .flatMap(text -> text.words().stream())
                .map(String::strip)
                .filter(words -> words.length() >= TELLING)
                .forEach(telling::add);
        return telling;
    }
}
