package news.onrecord.command.door;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Puts at the doors what all that record have in common. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration implements WebMvcConfigurer {

    /** Who keeps the doors has the first word. */
    private static final int AFTER_THE_DOORKEEPER = Integer.MIN_VALUE + 1;

    private final AnswersByKey byKey;

    DoorConfiguration(Repeats repeats, CurrentActor current, JsonMapper json) {
        this.byKey = new AnswersByKey(repeats, current, json);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(byKey).order(AFTER_THE_DOORKEEPER);
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(byKey);
    }
}
