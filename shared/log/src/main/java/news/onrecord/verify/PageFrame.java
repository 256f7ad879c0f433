package news.onrecord.verify;

/** The fixed markup of a bundle's page; it belongs to the form onrecord.news/bundle@v1 and does not change within it. */
final class PageFrame {

    static final String TOP = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            """;

    static final String STYLE = """
            <style>
            body { max-width: 44rem; margin: 3rem auto; padding: 0 1.25rem; font: 1.0625rem/1.6 Georgia, serif; color: #1c1c1c; background: #fdfcf9 }
            h1, h2, h3, h4, dt, .id { font-family: system-ui, sans-serif; line-height: 1.25 }
            h2 { margin-top: 3rem; border-top: 1px solid #ccc; padding-top: 1rem }
            section { margin: 2rem 0; padding-left: 1rem; border-left: 3px solid #d9d4c7 }
            blockquote { margin: .5rem 0; padding: .5rem 1rem; background: #f3f0e8; white-space: pre-wrap; overflow-wrap: anywhere }
            blockquote span { color: #595959 }
            .chain { font-style: italic }
            .closed { color: #595959; font-style: italic }
            .id, pre, code { font-family: ui-monospace, monospace; font-size: .875rem; overflow-wrap: anywhere; white-space: pre-wrap }
            dl { margin: .25rem 0; display: grid; grid-template-columns: max-content 1fr; gap: .125rem 1rem }
            dt { color: #595959; font-size: .875rem }
            dd { margin: 0; min-width: 0; overflow-wrap: anywhere }
            @media (max-width: 34rem) { dl { grid-template-columns: 1fr } }
            </style>
            """;

    static final String WHAT_IT_IS = """
            <p>This page shows what the other files of this bundle prove. By itself it proves nothing: anybody can write a page.
            The verifier makes it again from the evidence and compares, so believe it after a good verdict, and only then.
            Whatever is closed was recorded too, and is proven to be there, but nobody can read it from this bundle. That an
            event is missing here does not mean that it is missing in the ledger.</p>
            """;

    static final String HOW_TO_VERIFY = """
            <h2>How to verify it</h2>
            <p>With any JDK 25 and no network:</p>
            <pre>java -jar onrecord-log.jar verify THIS-FILE-OR-FOLDER --vkey THE-KEY-OF-THE-LOG</pre>
            <p>Take the key from where the log's operator publishes it, not from this bundle.</p>
            </html>
            """;

    private PageFrame() {}
}
