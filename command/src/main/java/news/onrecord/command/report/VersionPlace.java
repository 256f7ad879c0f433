package news.onrecord.command.report;

import news.onrecord.source.SourceId;

/**
 * Where a report has one of its versions, and how the report stands.
 *
 * @param author of the report
 * @param sequence of the event that brought the version
 * @param standing what whoever relies on it has to rest on
 */
record VersionPlace(SourceId author, long sequence, ReportStanding standing) {}
