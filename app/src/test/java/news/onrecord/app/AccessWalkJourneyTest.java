package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every door there is, tried as everybody there is, against what docs/access.md says. */
class AccessWalkJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(false, 0));

    @RegisterExtension
    static final RunningApp publicApp = new RunningApp(new AccessSettings(true, 0));

    private static final String ID = "/clm_01890a5d-ac96-774b-bcce-b302099a8057";
    private static final String FORM = "a-secret-of-the-form";

    private static AccessTable table;
    private static House house;

    @BeforeAll
    static void read() throws Exception {
        table = AccessTable.read();
        house = new House(app.context().getBean(Gatehouse.class));
    }

    @Test
    void everyDoorHasItsRowAndNoRowIsWithoutADoor() {
        assertThat(registered())
                .containsExactlyInAnyOrderElementsOf(table.doors().keySet());
    }

    @Test
    void theRolesHaveTheRightsThatAreWrittenThere() {
        assertThat(table.roles().keySet()).containsExactlyInAnyOrder(Role.values());
        table.roles()
                .forEach((role, rights) ->
                        assertThat(Role.rights(Set.of(role))).as(role.name()).isEqualTo(rights));
    }

    @Test
    void nobodyComesInWhereSomethingIsAsked() {
        for (var door : table.doors().keySet()) {
            boolean open = table.doors().get(door).equals("nothing");
            assertThat(isLetThrough(app.sendAsIs(request(app, door)))).as(door).isEqualTo(open);
        }
    }

    @Test
    void nobodyReadsWhereReadingIsPublicAndDoesNothingElse() {
        for (var door : table.doors().keySet()) {
            boolean open = Set.of("nothing", "read").contains(table.doors().get(door));
            assertThat(isLetThrough(publicApp.sendAsIs(request(publicApp, door))))
                    .as(door)
                    .isEqualTo(open);
        }
    }

    @Test
    void eachRoleGetsThroughTheDoorsThatAreWrittenThere() {
        for (var role : Role.values()) {
            var person = house.person("walker-" + role.name().toLowerCase(java.util.Locale.ROOT), role);
            var rights = Role.rights(Set.of(role));
            walk(role.name(), rights, true, request -> inSession(request, person));
        }
    }

    @Test
    void eachScopeGetsThroughTheDoorsThatAreWrittenThere() {
        var everything = house.person(
                "everything",
                EnumSet.complementOf(EnumSet.of(Role.OUTSIDE_AUDITOR)).toArray(Role[]::new));
        for (var right : Right.values()) {
            var token = house.token(everything, right).secret().value();
            walk(
                    right.scope(),
                    EnumSet.of(right),
                    false,
                    request -> request.setHeader("Authorization", "Bearer " + token));
        }
    }

    @Test
    void whatAsksForTwoRightsOpensToBoth() {
        var editor = house.person("two-rights", Role.EDITOR);
        var token = house.token(editor, Right.RECORD, Right.DESK).secret().value();
        walk(
                "record and desk",
                EnumSet.of(Right.RECORD, Right.DESK),
                false,
                request -> request.setHeader("Authorization", "Bearer " + token));
    }

    @Test
    void aScopeOpensNothingThatItsOwnersRoleDoesNot() {
        var outside = house.person("outsider", Role.OUTSIDE_AUDITOR);
        var token = house.token(outside, Right.values()).secret().value();
        walk(
                "an outside auditor's token",
                EnumSet.of(Right.READ),
                false,
                request -> request.setHeader("Authorization", "Bearer " + token));
    }

    private static void walk(String who, Set<Right> rights, boolean inSession, Consumer<HttpRequest.Builder> as) {
        List<String> wrong = new ArrayList<>();
        for (var door : new TreeSet<>(table.doors().keySet())) {
            var request = request(app, door);
            as.accept(request);
            var answer = app.sendAsIs(request);
            if (isLetThrough(answer) != table.opens(door, rights, inSession)) {
                wrong.add(door + ": " + answer.statusCode() + " "
                        + answer.body().lines().findFirst().orElse(""));
            }
        }
        assertThat(wrong).as(who).isEmpty();
    }

    /** A session of its own for each request, because some of them end it. */
    private static void inSession(HttpRequest.Builder request, Person person) {
        var session = house.gatehouse().sessions().begin(person.id()).value();
        request.setHeader("Cookie", "onrecord=" + session + "; onrecord-form=" + FORM);
    }

    /** As a page of ours repeats the form's secret: after as many bytes that it is masked with. */
    private static byte[] masked(String secret) {
        byte[] plain = secret.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * plain.length];
        System.arraycopy(plain, 0, both, plain.length, plain.length);
        return both;
    }

    private static HttpRequest.Builder request(RunningApp where, String door) {
        var method = door.substring(0, door.indexOf(' '));
        var path = door.substring(door.indexOf(' ') + 1)
                .replace("/{id}", ID)
                .replaceAll("/\\{(?!version|position)\\w+}", ID)
                .replace("{version}", "1")
                .replace("{position}", "0")
                .replace("**", "0/000");
        var request = HttpRequest.newBuilder(where.at(path))
                .header("Cookie", "onrecord-form=" + FORM)
                .header("X-XSRF-TOKEN", Base64.getUrlEncoder().withoutPadding().encodeToString(masked(FORM)));
        return method.equals("GET")
                ? request
                : request.header("Content-Type", "application/json").method(method, BodyPublishers.ofString("{}"));
    }

    /** Whoever is let through may still be refused, but not for who they are. */
    private static boolean isLetThrough(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                || Stream.of("not-signed-in", "not-allowed", "forged-request", "token-refused")
                        .noneMatch(answer.body()::contains);
    }

    private static Set<String> registered() {
        Set<String> doors = new TreeSet<>();
        app.context()
                .getBean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    for (var pattern : mapping.getPatternValues()) {
                        var methods = mapping.getMethodsCondition().getMethods();
                        if (methods.isEmpty() && !method.getBeanType().equals(Strays.class)) {
                            doors.add("ANY " + pattern);
                        }
                        methods.forEach(one -> doors.add(one + " " + pattern));
                    }
                });
        return doors;
    }
}
