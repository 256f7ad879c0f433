package news.onrecord.command.report;

import java.util.List;

/**
 * Where a report has one of its versions, and how the report stands.
 *
 * @param sequence of the event that brought the version
 * @param parts the version's further parts
 * @param standing what whoever relies on it has to rest on
 */
record VersionPlace(long sequence, List<PlacedPart> parts, ReportStanding standing) {

    VersionPlace {
        parts = List.copyOf(parts);
    }
}
