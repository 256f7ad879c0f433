package news.onrecord.query.home;

import java.util.List;
import news.onrecord.query.Listing;
import news.onrecord.query.claim.ClaimLine;
import news.onrecord.query.report.ReportLine;

/**
 * What the first page shows.
 *
 * @param q what was searched; empty for nothing
 * @param beginning whether this is the first page of the claims
 */
public record HomeView(
        long position,
        String q,
        boolean beginning,
        long claimCount,
        long reportCount,
        long sourceCount,
        List<ReportLine> reports,
        Listing<ClaimLine> claims) {}
