package news.onrecord.command.door;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.GenericHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.converter.SmartHttpMessageConverter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;

/**
 * One door that records, as it can be opened without a request of its own: the same controller, the same reading of the same
 * body. It is for doors that take the ids of their address and a body, and nothing else of a request.
 */
public final class Doorway {

    private static final ResolvableType RECORDED =
            ResolvableType.forClassWithGenerics(ResponseEntity.class, Recorded.class);
    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    private final String pattern;
    private final HandlerMethod door;
    private final List<HttpMessageConverter<?>> converters;

    Doorway(String pattern, HandlerMethod door, List<HttpMessageConverter<?>> converters) {
        this.pattern = pattern;
        this.door = door;
        this.converters = converters;
        ReflectionUtils.makeAccessible(door.getMethod());
        for (var parameter : door.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            if (!isOfTheAddress(parameter) && !isBody(parameter)) {
                throw new IllegalStateException("POST " + pattern + " takes "
                        + parameter.getParameterType().getSimpleName()
                        + ", which a line of a batch does not have: it may take @PathVariable and @RequestBody alone");
            }
        }
    }

    /** Whether a door puts something on record. */
    public static boolean records(AnnotatedMethod door) {
        return RECORDED.isAssignableFrom(ResolvableType.forMethodReturnType(door.getMethod()));
    }

    /** The door's address as it is registered. */
    public String pattern() {
        return pattern;
    }

    /** The type of body that it takes, if any. */
    public Optional<ResolvableType> body() {
        for (var parameter : door.getMethodParameters()) {
            if (isBody(parameter)) {
                return Optional.of(ResolvableType.forMethodParameter(parameter));
            }
        }
        return Optional.empty();
    }

    /** Opens the door; refuses to without a body if it needs one. */
    ResponseEntity<?> open(Map<String, String> ofTheAddress, Optional<? extends HttpInputMessage> body)
            throws Exception {
        var parameters = door.getMethodParameters();
        var arguments = new @Nullable Object[parameters.length];
        for (int i = 0; i < parameters.length; i++) {
            arguments[i] = isBody(parameters[i])
                    ? body(parameters[i], body)
                    : ofTheAddress.get(String.valueOf(parameters[i].getParameterName()));
        }
        try {
            return (ResponseEntity<?>) door.getMethod().invoke(door.getBean(), arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }

    private static boolean isOfTheAddress(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(PathVariable.class) && parameter.getParameterType() == String.class;
    }

    private static boolean isBody(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(RequestBody.class);
    }

    private @Nullable Object body(MethodParameter parameter, Optional<? extends HttpInputMessage> given)
            throws IOException {
        if (given.isPresent()) {
            return read(parameter, given.get());
        }
        if (Objects.requireNonNull(parameter.getParameterAnnotation(RequestBody.class))
                .required()) {
            throw new Refused(Refusal.MISSING_VALUE, "'body' is required.");
        }
        return null;
    }

    private Object read(MethodParameter parameter, HttpInputMessage body) throws IOException {
        var type = ResolvableType.forMethodParameter(parameter);
        for (var converter : converters) {
            Object read = null;
            if (converter instanceof SmartHttpMessageConverter<?> smart
                    && smart.canRead(type, MediaType.APPLICATION_JSON)) {
                read = smart.read(type, body, null);
            } else if (converter instanceof GenericHttpMessageConverter<?> generic
                    && generic.canRead(type.getType(), null, MediaType.APPLICATION_JSON)) {
                read = generic.read(type.getType(), null, body);
            }
            if (read != null) {
                return read;
            }
        }
        throw new Refused(Refusal.MALFORMED_BODY, "This needs a body in JSON (UTF-8), and it is null.");
    }
}
