package news.onrecord.app.openapi;

import java.lang.reflect.Method;
import java.util.Objects;
import news.onrecord.access.door.Doors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.MethodIntrospector;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * All doors under {@code /api} that On Record has, whichever process opens them: who asks for the API asks for the whole house.
 * They are read off the controllers' classes, none of which is made for it; a door that {@link Doors} opens to nobody is none.
 */
final class HouseDoors {

    private static final String HOUSE = "news.onrecord";

    private HouseDoors() {}

    /** Shows each door to somebody. */
    static void forEach(Visitor visitor) {
        var controllers = new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        var mappings = new Mappings();
        for (var found : controllers.findCandidateComponents(HOUSE)) {
            var controller = ClassUtils.resolveClassName(Objects.requireNonNull(found.getBeanClassName()), null);
            MethodIntrospector.selectMethods(controller, (Method method) -> mappings.of(method, controller))
                    .forEach((method, mapping) -> visit(method, mapping, visitor));
        }
    }

    private static void visit(Method method, RequestMappingInfo mapping, Visitor visitor) {
        for (var pattern : mapping.getPatternValues()) {
            for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                if (pattern.startsWith("/api/")
                        && Doors.at(verb.name(), pattern).isPresent()) {
                    visitor.visit(verb.name(), pattern, new AnnotatedMethod(method));
                }
            }
        }
    }

    /** Whoever is shown a door. */
    @FunctionalInterface
    interface Visitor {
        void visit(String method, String pattern, AnnotatedMethod door);
    }

    /** Reads annotations as Spring does; it is never asked to handle anything. */
    private static final class Mappings extends RequestMappingHandlerMapping {
        @Nullable
        RequestMappingInfo of(Method method, Class<?> controller) {
            return getMappingForMethod(method, controller);
        }
    }
}
