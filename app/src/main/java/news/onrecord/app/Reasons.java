package news.onrecord.app;

import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Finds the listed refusal behind whatever was thrown: our own, one of the web framework's, the database's. */
final class Reasons {

    private Reasons() {}

    /** The refusal of a request with that method; empty when nobody foresaw this. */
    static Optional<Refused> of(Throwable failure, String method) {
        return causes(failure)
                .filter(Refused.class::isInstance)
                .map(Refused.class::cast)
                .findFirst()
                .or(() -> ofTheRequest(failure))
                .or(() -> causes(failure).anyMatch(Reasons::isDatabaseAway)
                        ? Optional.of(new Refused(
                                Refusal.LEDGER_UNAVAILABLE,
                                method.equals("POST")
                                        ? "Nothing was recorded. Try again in a moment, with the same id."
                                        : "Try again in a moment."))
                        : Optional.empty());
    }

    /** What it began with, in one line. */
    static String root(Throwable failure) {
        return causes(failure)
                .reduce(failure, (_, cause) -> cause)
                .toString()
                .lines()
                .findFirst()
                .orElse("");
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static Optional<Refused> ofTheRequest(Throwable failure) {
        return Optional.ofNullable(
                switch (failure) {
                    case HttpMessageNotReadableException unreadable -> UnreadableBody.explain(unreadable);
                    case MethodArgumentTypeMismatchException mismatch -> parameter(mismatch);
                    case ServletRequestBindingException missing ->
                        new Refused(Refusal.INVALID_PARAMETER, missing.getBody().getDetail() + "");
                    case HttpRequestMethodNotSupportedException method ->
                        new Refused(
                                Refusal.METHOD_NOT_ALLOWED,
                                method.getMethod() + " is not answered here" + allowed(method.getSupportedMethods())
                                        + ".");
                    case HttpMediaTypeNotSupportedException type ->
                        new Refused(
                                Refusal.UNSUPPORTED_MEDIA_TYPE,
                                "Send the body as application/json in UTF-8, not as " + type.getContentType() + ".");
                    case InvalidParameterException unreadable ->
                        new Refused(
                                Refusal.INVALID_PARAMETER, "A parameter of the address is not percent-encoded UTF-8.");
                    case BadRequestException cutOff ->
                        new Refused(Refusal.MALFORMED_BODY, "The body did not arrive whole.");
                    case SocketTimeoutException cutOff ->
                        new Refused(Refusal.MALFORMED_BODY, "The body did not arrive in time.");
                    case ErrorResponse other ->
                        ofStatus(other.getStatusCode().value()).orElse(null);
                    default -> null;
                });
    }

    private static String allowed(String @Nullable [] methods) {
        return methods == null ? "" : "; these are: " + String.join(", ", methods);
    }

    private static Refused parameter(MethodArgumentTypeMismatchException mismatch) {
        Class<?> type = mismatch.getRequiredType();
        String wish = type == null ? "something else" : UnreadableBody.wish(type);
        String reason = causes(mismatch)
                .filter(IllegalArgumentException.class::isInstance)
                .filter(cause -> cause.getStackTrace().length > 0
                        && cause.getStackTrace()[0].getClassName().startsWith("news.onrecord"))
                .map(cause -> String.valueOf(cause.getMessage()))
                .collect(Collectors.joining());
        return new Refused(
                Refusal.INVALID_PARAMETER,
                "\"" + mismatch.getName() + "\" " + (reason.isEmpty() ? "must be " + wish : reason) + ".");
    }

    /** The refusal for a bare status, as the server itself gives it. */
    static Optional<Refused> ofStatus(int status) {
        return Optional.ofNullable(
                switch (status) {
                    case 400 ->
                        new Refused(Refusal.INVALID_PARAMETER, "The request is not understood. See docs/api.md.");
                    case 404 -> new Refused(Refusal.NOT_FOUND, "There is nothing at this address. See docs/api.md.");
                    case 405 -> new Refused(Refusal.METHOD_NOT_ALLOWED, "This method is not answered here.");
                    case 406 ->
                        new Refused(
                                Refusal.NOT_ACCEPTABLE, "Ask for application/json, or leave the Accept header out.");
                    case 413 -> new Refused(Refusal.TOO_LARGE, "Send less at once.");
                    case 421 ->
                        new Refused(
                                Refusal.MISDIRECTED,
                                "Ask for localhost or 127.0.0.1. See docs/operate.md for a proxy in front.");
                    case 415 -> new Refused(Refusal.UNSUPPORTED_MEDIA_TYPE, "Send the body as application/json.");
                    case 431 ->
                        new Refused(
                                Refusal.HEADERS_TOO_LARGE,
                                "The first line and the headers may have 8 KB together. Send a shorter address, fewer"
                                        + " cookies, smaller headers.");
                    default ->
                        status >= 400 && status < 500
                                ? new Refused(
                                        Refusal.INVALID_PARAMETER,
                                        "The request is not answered here (HTTP " + status + "). See docs/api.md.")
                                : null;
                });
    }

    private static boolean isDatabaseAway(Throwable cause) {
        return cause instanceof DataAccessResourceFailureException
                || cause instanceof CannotCreateTransactionException
                || (cause instanceof SQLException sql && isConnectionLost(String.valueOf(sql.getSQLState())));
    }

    private static boolean isConnectionLost(String state) {
        return state.startsWith("08") || state.startsWith("57P");
    }
}
