package news.onrecord.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads a request body whole before anybody makes sense of it: at most 2 MiB (more than any article, less than what
 * hurts), announced or not, and UTF-8 to the letter. A JSON parser left to itself guesses other encodings and forgives
 * overlong forms, and what is recorded would not be what was sent.
 */
final class WholeBody extends OncePerRequestFilter {

    private static final int LIMIT_BYTES = 2 * 1024 * 1024;

    /** Is read line by line, each as strictly, by its door (news.onrecord.command.batch). */
    private static final String BY_THE_LINE = "/api/batch";

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*\"?([^;\"\\s]+)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request.getRequestURI().equals(BY_THE_LINE) ? request : new Checked(request), response);
    }

    private static final class Checked extends HttpServletRequestWrapper {
        private byte @Nullable [] known;

        Checked(HttpServletRequest request) {
            super(request);
        }

        /** Read once from the network; who asks again gets the same. */
        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (known == null) {
                known = read();
            }
            return new Read(new ByteArrayInputStream(known));
        }

        private byte[] read() throws IOException {
            refuseOtherCharset(getContentType());
            if (getContentLengthLong() > LIMIT_BYTES) {
                throw tooLarge();
            }
            byte[] body = super.getInputStream().readNBytes(LIMIT_BYTES + 1);
            if (body.length > LIMIT_BYTES) {
                throw tooLarge();
            }
            checkUtf8(body);
            return body;
        }
    }

    private static void refuseOtherCharset(@Nullable String contentType) {
        var charset = CHARSET.matcher(contentType == null ? "" : contentType);
        if (charset.find() && !charset.group(1).equalsIgnoreCase("utf-8")) {
            throw new Refused(Refusal.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json in UTF-8.");
        }
    }

    private static void checkUtf8(byte[] body) {
        for (byte unit : body) {
            if (unit == 0) { // never in JSON as UTF-8, always in JSON as UTF-16 or UTF-32
                throw notUtf8();
            }
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException malformed) {
            throw notUtf8();
        }
    }

    private static Refused notUtf8() {
        return new Refused(Refusal.MALFORMED_BODY, "The body is not UTF-8. Nothing was done.");
    }

    private static Refused tooLarge() {
        return new Refused(
                Refusal.TOO_LARGE, "A body may have " + LIMIT_BYTES + " bytes at the most. Nothing was done.");
    }

    private static final class Read extends ServletInputStream {
        private final ByteArrayInputStream body;

        Read(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return body.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies are read whole");
        }
    }
}
