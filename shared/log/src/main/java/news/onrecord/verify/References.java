package news.onrecord.verify;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What an event's facts refer to: sources by their ids, and versions of reports. */
final class References {

    private static final Pattern SOURCE = Pattern.compile("src_[0-9a-f-]{36}");
    private static final Set<String> OF_A_VERSION = Set.of("ReportVersionAdded", "ReportPartAdded");
    private static final Pattern REPORT = Pattern.compile("rep_[0-9a-f-]{36}");

    private final Set<String> sources = new TreeSet<>();
    private final Map<String, Set<String>> versions = new LinkedHashMap<>();

    /** Adds what a value of the facts refers to. */
    void add(Object value) {
        switch (value) {
            case String id when SOURCE.matcher(id).matches() -> sources.add(id);
            case Map<?, ?> object -> {
                if (object.get("reportId") instanceof String report
                        && REPORT.matcher(report).matches()
                        && object.get("version") instanceof Json.Digits version) {
                    versions.computeIfAbsent(report, _ -> new TreeSet<>()).add(version.written());
                }
                object.values().forEach(this::add);
            }
            case Collection<?> list -> list.forEach(this::add);
            default -> {}
        }
    }

    Set<String> sources() {
        return sources;
    }

    Set<String> reports() {
        return versions.keySet();
    }

    /** Whether a report's event is its filing, or of a version that is referred to. */
    boolean isReferredTo(EventFacts facts) {
        return !OF_A_VERSION.contains(facts.type())
                || (facts.event().get("version") instanceof Json.Digits version
                        && versions.getOrDefault(facts.stream(), Set.of()).contains(version.written()));
    }
}
