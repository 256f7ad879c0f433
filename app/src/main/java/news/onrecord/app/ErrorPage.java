package news.onrecord.app;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.log.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.HtmlUtils;

/** A refusal as a person in front of a browser reads it: a page without scripts or anything to load. */
final class ErrorPage {

    /** What the browser may make of this page: its own style, and nothing else. */
    static final String POLICY;

    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{title} – On Record</title>
            <style>
            body { font: 1.1rem/1.5 Georgia, serif; max-width: 36rem; margin: 15vh auto 0; padding: 0 1.5rem }
            small { color: #595959 }
            @media (prefers-color-scheme: dark) {
              body { background: #161616; color: #eee } a { color: #9cf } small { color: #aaa }
            }
            </style>
            </head>
            <body>
            <main>
            <h1>{title}</h1>
            <p>{detail}</p>
            <p><a href="/">To the front page</a></p>
            <p><small>{status} {slug}</small></p>
            </main>
            </body>
            </html>
            """;

    static {
        byte[] style = PAGE.substring(PAGE.indexOf("<style>") + "<style>".length(), PAGE.indexOf("</style>"))
                .getBytes(StandardCharsets.UTF_8);
        POLICY = "default-src 'none'; style-src 'sha256-"
                + Base64.getEncoder().encodeToString(Sha256.of(style))
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private ErrorPage() {}

    /** Whether it is a browser that asks, and not for the API. */
    static boolean isWanted(String path, @Nullable String accept) {
        return accept != null && accept.contains("text/html") && !path.equals("/api") && !path.startsWith("/api/");
    }

    static byte[] of(Refused refused) {
        Refusal refusal = refused.refusal();
        return PAGE.replace("{status}", String.valueOf(refusal.status()))
                .replace("{slug}", refusal.slug())
                .replace("{title}", HtmlUtils.htmlEscape(refusal.title()))
                .replace("{detail}", HtmlUtils.htmlEscape(refused.detail()))
                .getBytes(StandardCharsets.UTF_8);
    }
}
