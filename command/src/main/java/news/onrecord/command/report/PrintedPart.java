package news.onrecord.command.report;

import news.onrecord.report.PartName;
import news.onrecord.report.PrintedText;

/** The text of one caption or transcript as the ledger has it. */
public record PrintedPart(PartName name, PrintedText text) {}
