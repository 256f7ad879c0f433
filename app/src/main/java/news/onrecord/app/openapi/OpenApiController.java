package news.onrecord.app.openapi;

import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the API is, of the doors that this process has. */
@RestController
public final class OpenApiController {

    private final ObjectProvider<RequestMappingHandlerMapping> doors;
    private final JsonMapper json;
    private volatile Map<String, Object> document = Map.of();

    /** The doors are looked at when somebody asks first: this is one of them. */
    public OpenApiController(ObjectProvider<RequestMappingHandlerMapping> doors, JsonMapper json) {
        this.doors = doors;
        this.json = json;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<Map<String, Object>> document() {
        if (document.isEmpty()) {
            document = made();
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(document);
    }

    private Map<String, Object> made() {
        var api = new OpenApi(DoorBook.read(), json);
        doors.getObject().getHandlerMethods().forEach((mapping, door) -> {
            for (var pattern : mapping.getPatternValues()) {
                if (pattern.startsWith("/api/")) {
                    for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                        api.add(method.name(), pattern, door);
                    }
                }
            }
        });
        return api.document();
    }
}
