package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import news.onrecord.command.ledger.Sequencer;
import news.onrecord.command.log.LogSettings;
import news.onrecord.query.Views;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventhandling.EventProcessor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a process of each role holds, which requests it takes, and what it says to the others. */
class ProcessRolesJourneyTest {

    @RegisterExtension
    static final TestLedger ledger = new TestLedger();

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static Server command;
    private static Server query;

    @BeforeAll
    static void open() {
        command = Server.over(ProcessRole.COMMAND, ledger.database(), Optional.of(ledger.log()), RunningApp.open());
        query = Server.over(ProcessRole.QUERY, ledger.database(), Optional.empty(), RunningApp.open());
    }

    @AfterAll
    static void close() {
        query.close();
        command.close();
    }

    @Test
    void whoAnswersHoldsNothingThatRecordsOrSigns() {
        for (Class<?> foreign : List.of(Sequencer.class, CommandGateway.class, LogSettings.class)) {
            assertThat(query.context().getBeanNamesForType(foreign))
                    .as("%s", foreign)
                    .isEmpty();
        }
        assertThat(query.context().getBeanNamesForType(DataSource.class))
                .containsExactlyInAnyOrder("accessDataSource", "queryDataSource");
        assertThat(query.context().getBeanDefinitionNames())
                .noneMatch(name -> typeOf(query, name).startsWith("news.onrecord.command."));
        assertThat(typeOf(command, "logPublisher")).startsWith("news.onrecord.command.log.");
    }

    @Test
    void whoRecordsHoldsNothingThatAnswers() {
        for (Class<?> foreign : List.of(Views.class, EventProcessor.class)) {
            assertThat(command.context().getBeanNamesForType(foreign))
                    .as("%s", foreign)
                    .isEmpty();
        }
        assertThat(command.context().getBeanNamesForType(DataSource.class))
                .containsExactlyInAnyOrder(
                        "accessDataSource", "commandDataSource", "eraserDataSource", "logDataSource");
        assertThat(command.context().getBeanDefinitionNames())
                .noneMatch(name -> typeOf(command, name).startsWith("news.onrecord.query."));
    }

    @Test
    void eachDoorOfTheOneIsNoDoorOfTheOtherWhichSaysWhomToAsk() throws Exception {
        var takenByCommand = doors(command);
        var takenByQuery = doors(query);

        assertThat(takenByCommand).contains("POST /api/claims").doesNotContainAnyElementsOf(takenByQuery);
        assertThat(takenByQuery).contains("GET /api/claims", "GET /log/checkpoint", "GET /");
        for (var door : takenByCommand) {
            assertSentTo("command", query, door);
        }
        for (var door : takenByQuery) {
            assertSentTo("query", command, door);
        }
        assertSentTo("query", command, "GET /onrecord.css");
    }

    @Test
    void whoAnswersTellsOfTheDoorsOfTheWholeHouse() throws Exception {
        var described = CLIENT.send(
                HttpRequest.newBuilder(URI.create(query.address() + "/api/openapi.json"))
                        .header("Authorization", "Bearer " + TestKey.of(ledger.database()))
                        .build(),
                BodyHandlers.ofString());

        assertThat(described.body())
                .contains("\"/api/claims/{id}/attributions\"", "\"/api/batch\"")
                .contains("\"/api/claims/{id}\"", "\"/api/proofs/{position}\"", "\"/api/people\"");
    }

    @Test
    void bothAskWhoComesInAndPeopleLogInWhereThePagesAre() throws Exception {
        for (var process : List.of(command, query)) {
            assertThat(send(process, "GET /api/me").body()).contains("urn:onrecord:problem:not-signed-in");
            assertThat(send(process, "POST /api/people").body()).contains("urn:onrecord:problem:not-signed-in");
        }
        assertThat(send(query, "GET /login").statusCode()).isEqualTo(200);
        assertSentTo("query", command, "GET /login");
        assertThat(FirstAccount.link(query)).isPresent();
        assertThat(FirstAccount.link(command)).isEmpty();
    }

    @Test
    void bothReadBodiesToTheLetterAndNotWithoutEnd() throws Exception {
        for (var process : List.of(command, query)) {
            assertThat(person(process, "\"nick\": \"x\"").body()).contains("nick");
            assertThat(person(process, "\"login\": \"twice\"").statusCode()).isEqualTo(400);
            assertThat(person(process, "\"desk\": 5").statusCode()).isEqualTo(400);
            assertThat(person(process, "\"desk\": \"" + "x".repeat(3 << 20) + "\"")
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    private static HttpResponse<String> person(Server process, String more) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(process.address().resolve("/api/people"))
                        .header("Authorization", TestKey.header(ledger.database()))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(
                                "{\"login\": \"x\", \"name\": \"X\", \"roles\": [\"EDITOR\"], " + more + "}"))
                        .build(),
                BodyHandlers.ofString());
    }

    @Test
    void whatNobodyTakesIsRefusedAsEver() throws Exception {
        assertThat(send(query, "GET /api/claim").body()).contains("urn:onrecord:problem:not-found");
        for (var process : List.of(command, query)) {
            assertThat(send(process, "DELETE /api/claims").body()).contains("urn:onrecord:problem:method-not-allowed");
        }
    }

    @Test
    void aBrowserAtTheWrongProcessReadsWhomToAskAsAPage() throws Exception {
        var request = HttpRequest.newBuilder(command.address().resolve("/claims/clm_1"))
                .header("Accept", "text/html,*/*;q=0.8")
                .build();

        var answer = CLIENT.send(request, BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(421);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("--role=query");
    }

    @Test
    void eachSaysThatItLivesAndIsReadyAndNothingElse() throws Exception {
        assertThat(send(command, "GET /health/live").body()).isEqualTo("{\"status\":\"live\",\"role\":\"command\"}");
        assertThat(send(command, "GET /health/ready").body()).isEqualTo("{\"status\":\"ready\",\"role\":\"command\"}");
        assertThat(send(query, "GET /health/live").body()).contains("\"live\"", "\"query\"");
        assertThat(send(query, "GET /health/ready").body()).contains("\"ready\"", "\"query\"");
        assertThat(send(query, "GET /health/ready").headers().firstValue("Cache-Control"))
                .hasValue("no-store");
    }

    @Test
    void whoCannotReadWhatItNeedsLivesAndIsNotReady() throws Exception {
        ledger.administration().execute("ALTER TABLE view.progress RENAME TO away");
        try {
            var answer = send(query, "GET /health/ready");

            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.body())
                    .contains("urn:onrecord:problem:ledger-unavailable", "The views cannot be read at the moment.");
            assertThat(send(query, "GET /health/live").statusCode()).isEqualTo(200);
            assertThat(send(command, "GET /health/ready").statusCode()).isEqualTo(200);
        } finally {
            ledger.administration().execute("ALTER TABLE view.away RENAME TO progress");
        }
    }

    private static void assertSentTo(String role, Server server, String door) throws Exception {
        var answer = send(server, door);
        assertThat(answer.statusCode()).as(door).isEqualTo(421);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .as(door)
                .isEqualTo("application/problem+json");
        assertThat(answer.body()).as(door).contains("urn:onrecord:problem:another-process", "--role=" + role);
    }

    /** What only a process of this role takes: {@code GET /api/claims/{id}}. */
    private static Set<String> doors(Server server) {
        return server.context().getBean(RequestMappingHandlerMapping.class).getHandlerMethods().entrySet().stream()
                .filter(door -> Stream.of("news.onrecord.app", "news.onrecord.access.door")
                        .noneMatch(door.getValue().getBeanType().getPackageName()::equals))
                .flatMap(door -> requests(door.getKey()))
                .collect(Collectors.toSet());
    }

    private static Stream<String> requests(RequestMappingInfo door) {
        return door.getMethodsCondition().getMethods().stream()
                .map(RequestMethod::name)
                .flatMap(method -> door.getPatternValues().stream().map(path -> method + " " + path));
    }

    private static HttpResponse<String> send(Server server, String door) throws Exception {
        var method = door.substring(0, door.indexOf(' '));
        var path = door.substring(door.indexOf(' ') + 1).replaceAll("\\{.*?}|\\*\\*", "1");
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(method.equals("POST") ? "{}" : ""))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String typeOf(Server server, String bean) {
        return Optional.ofNullable(server.context().getType(bean))
                .map(Class::getName)
                .orElse("");
    }
}
