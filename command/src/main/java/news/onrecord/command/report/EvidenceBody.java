package news.onrecord.command.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Locale;
import java.util.regex.Pattern;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.Text;
import news.onrecord.command.door.Given;
import news.onrecord.report.ReportEvidenceId;
import news.onrecord.report.ReportId;
import org.jspecify.annotations.Nullable;

/** What a request may say about a copy that somebody kept. */
record EvidenceBody(
        @Nullable ReportEvidenceId id,
        @Nullable Text hash,
        @Nullable Text archiveUrl,
        @Nullable PartialDate capturedAt,
        @Nullable Text note) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-fA-F]{64}");
    private static final int LONGEST_URL = 2_000;

    AddReportEvidence command(ReportId report, ReportEvidenceId evidence, int version, Clock clock) {
        if (hash == null && archiveUrl == null) {
            throw new Refused(Refusal.MISSING_VALUE, "'hash' or 'archiveUrl' is required: evidence has one of them.");
        }
        return new AddReportEvidence(
                report,
                evidence,
                version,
                hash == null ? null : checkedHash(hash),
                archiveUrl == null ? null : checkedUrl(Given.text("archiveUrl", archiveUrl, LONGEST_URL)),
                Given.past("capturedAt", capturedAt, clock),
                Given.optionalText("note", note));
    }

    private static Text checkedHash(Text given) {
        if (!SHA_256.matcher(given.orErased()).matches()) {
            throw new Refused(
                    Refusal.INVALID_VALUE, "'hash' must be a SHA-256 in hex: 64 of the characters 0 to 9 and a to f.");
        }
        return Text.of(given.orErased().toLowerCase(Locale.ROOT));
    }

    private static Text checkedUrl(Text given) {
        try {
            var address = new URI(given.orErased());
            if (address.getHost() != null && isWeb(String.valueOf(address.getScheme()))) {
                return given;
            }
        } catch (URISyntaxException malformed) {
            throw notAnAddress();
        }
        throw notAnAddress();
    }

    private static boolean isWeb(String scheme) {
        return scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
    }

    private static Refused notAnAddress() {
        return new Refused(
                Refusal.INVALID_VALUE,
                "'archiveUrl' must be an address that begins with http:// or https:// and has no spaces.");
    }
}
