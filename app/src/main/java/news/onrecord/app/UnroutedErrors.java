package news.onrecord.app;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.res.StringManager;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.http.MediaType;

/**
 * A request that Tomcat refuses before anybody is asked (a broken first line, a path that cannot be decoded, headers that are
 * too large). No filter sees it, so the answer brings all its headers itself.
 */
final class UnroutedErrors implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new Answer()));
    }

    private static final class Answer extends ErrorReportValve {

        private static final int HEADERS_TOO_LARGE = Refusal.HEADERS_TOO_LARGE.status();

        /** Tomcat says no more than this about headers for which it has no room, and answers 400. */
        private static final String NO_ROOM =
                StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");

        @Override
        protected void report(Request request, Response response, Throwable thrown) {
            if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
                return;
            }
            if (thrown instanceof IllegalArgumentException && NO_ROOM.equals(thrown.getMessage())) {
                response.setStatus(HEADERS_TOO_LARGE);
            }
            Refused refused = Reasons.ofStatus(response.getStatus())
                    .orElseGet(() -> new Refused(
                            Refusal.INTERNAL, "The server answered with status " + response.getStatus() + "."));
            try {
                KeepOut.HEADERS.forEach(response::setHeader);
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.setCharacterEncoding(StandardCharsets.UTF_8);
                Writer writer = response.getReporter();
                if (writer != null) {
                    writer.write(new String(Problems.problem(refused, null), StandardCharsets.UTF_8));
                    response.finishResponse();
                }
            } catch (IOException | IllegalStateException gone) {
                // Nobody is left to tell.
                container.getLogger().debug("an answer could not be written", gone);
            }
        }
    }
}
