package news.onrecord.app.openapi;

import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the API of the whole house is, also where another process opens some of its doors. */
@RestController
public final class OpenApiController {

    private final JsonMapper json;
    private volatile Map<String, Object> document = Map.of();

    public OpenApiController(JsonMapper json) {
        this.json = json;
    }

    @GetMapping("/api/openapi.json")
    ResponseEntity<Map<String, Object>> document() {
        if (document.isEmpty()) {
            document = OpenApi.ofTheHouse(json);
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(document);
    }
}
