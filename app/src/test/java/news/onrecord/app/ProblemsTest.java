package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.delete;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import news.onrecord.PartialDate;
import news.onrecord.Refusal;
import news.onrecord.Refused;
import news.onrecord.claim.ClaimKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** How refusals, and what nobody foresaw, are told over HTTP. */
class ProblemsTest {

    private final MockMvc http = MockMvcBuilders.standaloneSetup(new Door())
            .setControllerAdvice(new Problems(ProcessRole.ALL))
            .setMessageConverters(
                    new ByteArrayHttpMessageConverter(),
                    new JacksonJsonHttpMessageConverter(JsonMapper.builder()
                            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                            .build()))
            .build();

    @Test
    void aRefusalIsAProblemWithAStableType() throws Exception {
        http.perform(get("/api/refused"))
                .andExpect(status().is(422))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.type").value("urn:onrecord:problem:nothing-corrected"))
                .andExpect(jsonPath("$.title").value("The correction changes nothing"))
                .andExpect(jsonPath("$.status").value(422))
                .andExpect(jsonPath("$.detail").value("It says the same <b>words</b>."))
                .andExpect(jsonPath("$.instance").value("/api/refused"));
    }

    @Test
    void aBrowserReadsAPageWhoseWordsAreEscaped() throws Exception {
        http.perform(get("/refused").header("Accept", "text/html,application/xhtml+xml"))
                .andExpect(status().is(422))
                .andExpect(content().contentTypeCompatibleWith(MediaType.TEXT_HTML))
                .andExpect(content().string(containsString("<h1>The correction changes nothing</h1>")))
                .andExpect(content().string(containsString("&lt;b&gt;words&lt;/b&gt;")));
    }

    @Test
    void theApiAnswersEvenABrowserWithAProblem() throws Exception {
        http.perform(get("/api/refused").header("Accept", "text/html"))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"statement\":}                             | MALFORMED_BODY    | line 1, column 14",
                "{\"statement\":\"a\",\"statement\":\"b\"}    | MALFORMED_BODY    | Duplicate",
                "``                                           | MALFORMED_BODY    | needs a body",
                "[]                                           | INVALID_VALUE     | The body must be",
                "{\"statment\":\"a\",\"count\":1,\"statement\":\"b\"}                         | UNKNOWN_PROPERTY  | \"statment\" is not known. Known here: count, kind",
                "{\"recordedAt\":\"2017\",\"count\":1,\"statement\":\"b\"}                    | SET_BY_THE_LEDGER | saidAt",
                "{\"count\":1,\"statement\":\"a\",\"recordedAt\":\"2017\"}| SET_BY_THE_LEDGER | leave it out",
                "{\"kind\":\"GUESS\"}                         | INVALID_VALUE     | \"kind\" must be one of FACTUAL, PREDICTION",
                "{\"statement\":{}}                           | INVALID_VALUE     | \"statement\" must be a text",
                "{\"count\":\"many\"}                         | INVALID_VALUE     | \"count\" must be a whole number",
                "{\"count\":null}                             | MISSING_VALUE     | \"count\" is required",
                "{\"saidAt\":{\"date\":\"last month\"}}       | INVALID_VALUE     | \"saidAt\" must be a year (1988)",
                "{\"count\":1}                                | MISSING_VALUE     | \"statement\" is required",
            })
    void whatIsWrongWithABodyIsSaidInTheCallersWords(String body, Refusal refusal, String detail) throws Exception {
        http.perform(post("/api/claims").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(jsonPath("$.type").value(refusal.type()))
                .andExpect(status().is(refusal.status()))
                .andExpect(jsonPath("$.detail").value(containsString(detail)))
                .andExpect(jsonPath("$.detail").value(not(containsString("news.onrecord"))))
                .andExpect(jsonPath("$.detail").value(not(containsString("java."))));
    }

    @Test
    void bytesThatAreNotUtf8AreAMalformedBody() throws Exception {
        byte[] body = {'{', '"', 's', 't', 'a', 't', 'e', 'm', 'e', 'n', 't', '"', ':', '"', (byte) 0xff, '"', '}'};

        http.perform(post("/api/claims").contentType(MediaType.APPLICATION_JSON).content(body))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.type").value(Refusal.MALFORMED_BODY.type()))
                .andExpect(jsonPath("$.detail").value(containsString("UTF-8")));
    }

    @Test
    void aWrongMethodNamesTheRightOnes() throws Exception {
        http.perform(delete("/api/claims"))
                .andExpect(status().is(405))
                .andExpect(header().string("Allow", "POST"))
                .andExpect(jsonPath("$.detail").value("DELETE is not answered here; these are: POST."));
    }

    @Test
    void anotherMediaTypeIsRefused() throws Exception {
        http.perform(post("/api/claims").contentType(MediaType.TEXT_PLAIN).content("a"))
                .andExpect(status().is(415))
                .andExpect(jsonPath("$.type").value(Refusal.UNSUPPORTED_MEDIA_TYPE.type()));
    }

    @Test
    void aFormThatIsNotOfferedIsRefused() throws Exception {
        http.perform(get("/api/number?n=1").accept(MediaType.IMAGE_PNG))
                .andExpect(status().is(406))
                .andExpect(jsonPath("$.type").value(Refusal.NOT_ACCEPTABLE.type()));
    }

    @ParameterizedTest
    @CsvSource({"/api/number?n=x, \"n\" must be a whole number.", "/api/number, Required parameter 'n' is not present."
    })
    void aParameterThatIsNotUnderstoodIsNamed(String address, String detail) throws Exception {
        http.perform(get(address))
                .andExpect(status().is(400))
                .andExpect(jsonPath("$.type").value(Refusal.INVALID_PARAMETER.type()))
                .andExpect(jsonPath("$.detail").value(detail));
    }

    @Test
    void aDatabaseThatIsAwayIsTemporary() throws Exception {
        http.perform(get("/api/away"))
                .andExpect(status().is(503))
                .andExpect(header().string("Retry-After", "1"))
                .andExpect(jsonPath("$.type").value(Refusal.LEDGER_UNAVAILABLE.type()))
                .andExpect(jsonPath("$.detail").value("Try again in a moment."));
    }

    @Test
    void onlyWhoWantedToRecordIsToldThatNothingWasRecorded() throws Exception {
        http.perform(post("/api/away"))
                .andExpect(status().is(503))
                .andExpect(
                        jsonPath("$.detail").value("Nothing was recorded. Try again in a moment, with the same id."));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whyTheDatabaseIsAwayStandsInTheLogInOneLine(CapturedOutput log) throws Exception {
        http.perform(get("/api/away"));

        assertThat(log.getAll().lines().filter(line -> line.contains("ledger-unavailable at GET /api/away")))
                .singleElement()
                .asString()
                .contains("the connection was refused");
        assertThat(log.getAll()).doesNotContain("\tat ");
    }

    @Test
    void whatGoesWrongBesideTheControllersIsToldUnderTheAddressThatWasAskedFor() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/error");
        request.addHeader("Accept", "text/html");
        request.setAttribute(RequestDispatcher.ERROR_REQUEST_URI, "/api/claims");
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("a filter's"));

        var answer = new Strays(new Problems(ProcessRole.ALL)).answer(request, new MockHttpServletResponse());

        assertThat(answer).isNotNull();
        assertThat(new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8))
                .contains("\"instance\":\"/api/claims\"");
    }

    @Test
    void whatNobodyForesawTellsANumberAndNothingElse() throws Exception {
        String body = http.perform(get("/api/bug"))
                .andExpect(status().is(500))
                .andExpect(jsonPath("$.type").value(Refusal.INTERNAL.type()))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(body).containsPattern("[0-9a-f]{8}-[0-9a-f]{4}").doesNotContain("the secret inside");
    }

    /** A door with a body like those of the API. */
    @RestController
    static class Door {

        @GetMapping({"/api/refused", "/refused"})
        String refused() {
            throw new IllegalStateException(new Refused(Refusal.NOTHING_CORRECTED, "It says the same <b>words</b>."));
        }

        @PostMapping("/api/claims")
        String claim(@RequestBody Body body) {
            return body.statement();
        }

        @GetMapping(path = "/api/number", produces = "application/json")
        int number(@RequestParam int n) {
            return n;
        }

        @RequestMapping("/api/away")
        String away() {
            throw new DataAccessResourceFailureException("the connection was refused");
        }

        @GetMapping("/api/bug")
        String bug() {
            throw new IllegalStateException("the secret inside");
        }
    }

    record Body(
            String statement,
            @Nullable ClaimKind kind,
            int count,
            @Nullable PartialDate saidAt) {
        Body {
            Objects.requireNonNull(statement, "statement");
        }
    }
}
