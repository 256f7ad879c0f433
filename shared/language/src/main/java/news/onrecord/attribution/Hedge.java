package news.onrecord.attribution;

import news.onrecord.report.Span;

/** An expression that weakens or distances the claim, and where it stands. */
public record Hedge(HedgeKind kind, Span span) {}
