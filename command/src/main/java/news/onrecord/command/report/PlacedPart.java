package news.onrecord.command.report;

import news.onrecord.report.PartName;

/**
 * Where a report has a further part of one of its versions.
 *
 * @param sequence of the event that brought it
 */
record PlacedPart(PartName name, long sequence) {}
