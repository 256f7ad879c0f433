package news.onrecord.command.report;

/**
 * Where a report has one of its versions, and how the report stands.
 *
 * @param sequence of the event that brought the version
 * @param standing what whoever relies on it has to rest on
 */
record VersionPlace(long sequence, ReportStanding standing) {}
