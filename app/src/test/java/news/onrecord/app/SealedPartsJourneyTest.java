package news.onrecord.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static news.onrecord.app.ConfidentialScene.IDENTITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import news.onrecord.access.AccessSettings;
import news.onrecord.access.Gatehouse;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import news.onrecord.command.erasure.TextEraser;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is stored and shown of a sealed identity: to the desk that it is there, to everybody else nothing. */
@SuppressWarnings("NullAway.Init")
class SealedPartsJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp(new AccessSettings(true, 0));

    private static ConfidentialScene scene;
    private static Person jane;
    private static Person joan;

    @TempDir
    private Path folder;

    private String source;
    private long position;

    @BeforeAll
    static void people() {
        scene = new ConfidentialScene(app.context().getBean(Gatehouse.class), app.at("/"));
        jane = scene.of("Politics", "jane", Role.EDITOR);
        joan = scene.of("Politics", "joan", Role.REVIEWER);
    }

    @BeforeEach
    void aConfidentialSource() {
        source = scene.source(jane);
        position = scene.seal(jane, source, IDENTITY, joan);
    }

    @Test
    void theDeskSeesThatItIsConfidentialAndWhoseItIs() {
        for (var reader : List.of(jane, scene.of("Sports", "sports-" + UUID.randomUUID(), Role.REVIEWER))) {
            var as = scene.inSession(reader);
            assertThat(scene.get(as, "/api/sources/" + source + "?atLeast=" + position)
                            .body())
                    .contains("\"confidential\":{\"desk\":\"Politics\"}")
                    .doesNotContain(joan.id().value());
            assertThat(page(as))
                    .contains("Confidential", "Politics")
                    .doesNotContain(joan.id().value());
        }
        long again = scene.seal(jane, source, IDENTITY, jane);
        assertThat(scene.get(scene.inSession(jane), "/api/sources/" + source + "?atLeast=" + again)
                        .body())
                .contains("\"confidential\":{\"desk\":\"Politics\"}");
    }

    @Test
    void nobodyElseSeesAnyTraceOfIt() {
        var plain = scene.source(jane);
        app.get("/api/sources/" + plain + "?atLeast=" + app.ledger().head());
        for (var as : outsiders(source)) {
            for (var path : List.of("/api/sources/%s", "/sources/%s", "/api/events?stream=%s")) {
                var sealed = scene.get(as, path.formatted(source));
                var other = scene.get(as, path.formatted(plain));
                assertThat(sealed.statusCode()).isEqualTo(200);
                if (!path.contains("events")) {
                    assertThat(withoutNames(sealed.body())).isEqualTo(withoutNames(other.body()));
                }
                assertThat(sealed.body())
                        .doesNotContain("Politics", "Confidential", joan.id().value());
            }
            assertThat(scene.get(as, "/api/events?stream=" + source).body())
                    .doesNotContain("position " + position + "\n");
            var event = event(as);
            assertThat(event.metadata()).isInstanceOf(OpenedPart.Closed.class);
            assertThat(event.facts()).isInstanceOf(OpenedPart.Closed.class);
            assertThat(event.texts()).isInstanceOf(OpenedTexts.Closed.class);
        }
    }

    private static List<UnaryOperator<HttpRequest.Builder>> outsiders(String source) {
        var auditor = scene.house()
                .outsideAuditor(
                        "outside-" + UUID.randomUUID(),
                        Clock.systemUTC().instant().plus(Duration.ofDays(1)),
                        source);
        var partner = scene.of("Politics", "partner-" + UUID.randomUUID(), Role.INTEGRATION_OWNER);
        return List.of(
                request -> request,
                scene.inSession(auditor),
                scene.byToken(auditor, Right.values()),
                scene.inSession(partner),
                scene.byToken(jane, Right.READ, Right.PARTNERS, Right.SEALED, Right.RECORD));
    }

    @Test
    void noEventGivesTheCiphertextOutNotEvenToWhoMayReadIt() {
        var event = event(scene.inSession(joan));

        assertThat(event.facts())
                .isInstanceOfSatisfying(
                        OpenedPart.Open.class,
                        facts -> assertThat(new String(facts.bytes(), UTF_8))
                                .contains("\"type\":\"IdentitySealed\"", "\"desk\":\"Politics\"")
                                .doesNotContain(joan.id().value(), IDENTITY));
        assertThat(event.texts())
                .isInstanceOfSatisfying(
                        OpenedTexts.Listed.class,
                        texts -> assertThat(texts.texts()).singleElement().isInstanceOf(OpenedPart.Closed.class));
        assertThat(event.leaf()).isEqualTo(leaf());
        assertThat(scene.get(scene.inSession(joan), "/api/events?stream=" + source)
                        .body())
                .doesNotContain(ciphertextAsHandedOut());
    }

    @Test
    void whatIsStoredTellsNeitherWhoItIsNorHowLongTheNameIs() {
        var other = scene.source(jane);
        long shorter = scene.seal(jane, other, "Al", jane, joan);

        assertThat(length(shorter)).isEqualTo(length(position));
        for (var table : tables()) {
            var rows = String.join("\n", texts("select t::text from " + table + " t"));
            assertThat(rows)
                    .as(table)
                    .doesNotContain("Quarrymaster")
                    .doesNotContain(java.util.HexFormat.of().formatHex("Quarrymaster".getBytes(UTF_8)));
            if (!table.startsWith("access.")) {
                assertThat(rows).as(table).doesNotContain("to be read by");
            }
        }
        assertThat(texts("select convert_from(facts, 'UTF8') from ledger.event where type = 'IdentitySealed'"))
                .isNotEmpty()
                .noneMatch(facts -> facts.contains(joan.id().value()));
    }

    @Test
    void whoVerifiesTheLedgerFindsItSoundAndNoEvidenceHasAnythingOfTheSeal() throws Exception {
        var claim = claimOfTheSource();
        var token = new ServedLog(
                        app.at("/"),
                        scene.house()
                                .token(jane, Right.READ, Right.PARTNERS, Right.DESK)
                                .secret()
                                .value())
                .tokenFile(folder);
        var zip = folder.resolve("evidence.zip");

        var verified =
                Said.by("verify", app.at("/"), "--token-file", token, "--remember", folder.resolve("remembered"));
        var exported = Said.by("export", "--claim", claim, "--from", app.at("/"), "--to", zip, "--token-file", token);

        assertThat(verified.verdict()).as(verified.out() + verified.err()).startsWith("VERIFIED: ");
        assertThat(exported.exit()).as(exported.out() + exported.err()).isZero();
        try (var bundle = new ZipFile(zip.toFile())) {
            for (var entry : Collections.list(bundle.entries())) {
                assertThat(new String(bundle.getInputStream(entry).readAllBytes(), UTF_8))
                        .doesNotContain(IDENTITY, "IdentitySealed", ciphertext(), ciphertextAsHandedOut());
            }
        }
    }

    /** A claim that the source made, in a report. */
    private String claimOfTheSource() {
        var author = recorded("/api/sources", Map.of("kind", "ARTICLE_AUTHOR", "name", "The article"));
        var report = recorded("/api/reports", Map.of("authorId", author, "text", "It is lost, a clerk said."));
        var claim = recorded("/api/claims", Map.of("statement", "The file is lost."));
        recorded(
                "/api/claims/" + claim + "/attributions",
                Map.of(
                        "reportVersion", Map.of("reportId", report, "version", 1),
                        "reportingMode", "INDIRECT_QUOTE",
                        "span", Map.of("start", 0, "end", 10, "exact", "It is lost"),
                        "chain", List.of(Map.of("sourceId", author), Map.of("sourceId", source))));
        proofOf(app.ledger().head());
        return claim;
    }

    private static String recorded(String path, Map<String, ?> body) {
        return ConfidentialScene.text(scene.post(scene.byToken(jane, Right.RECORD, Right.DESK), path, body), "id");
    }

    @Test
    void onceItIsErasedNobodyIsToldAndEveryProofStaysValid() {
        byte[] before = leaf();
        var proof = proof();

        new TextEraser(app.ledger().eraser()).erase(position, 0);

        assertThat(scene.read(scene.inSession(joan), source).statusCode()).isEqualTo(404);
        assertThat(scene.kept(source)).last().asString().contains("nothing is sealed there");
        assertThat(event(scene.inSession(joan)).leaf()).isEqualTo(before);
        assertThat(proof()).startsWith(proof.substring(0, proof.indexOf('\n')));
        assertThat(scene.get(scene.inSession(joan), "/api/sources/" + source).body())
                .contains("\"confidential\":{\"desk\":\"Politics\"}");

        scene.seal(jane, source, IDENTITY, joan);
        assertThat(scene.read(scene.inSession(joan), source).body()).contains(IDENTITY);
    }

    @Test
    void anErasedLastSealDoesNotBringTheOneBeforeBack() {
        long last = scene.seal(jane, source, IDENTITY, joan);

        new TextEraser(app.ledger().eraser()).erase(last, 0);

        assertThat(scene.read(scene.inSession(joan), source).statusCode()).isEqualTo(404);
    }

    @Test
    void theRecordsOfReadingsAreChangedByNobody() {
        scene.read(scene.inSession(joan), source);
        for (var role : new String[] {Roles.ACCESS, Roles.COMMAND, Roles.QUERY, Roles.ERASER, Roles.OWNER}) {
            try (var pool = app.ledger().database().pool("rewriter", role, 1)) {
                for (var sql : new String[] {
                    "update access.audit set actor = null where kind = 'IDENTITY_READ'",
                    "delete from access.audit where kind = 'IDENTITY_READ'",
                    "truncate access.audit"
                }) {
                    assertThat(catchThrowable(
                                    () -> JdbcClient.create(pool).sql(sql).update()))
                            .as("%s as %s", sql, role)
                            .isInstanceOf(DataAccessException.class);
                }
            }
        }
        assertThat(scene.kept(source)).last().asString().startsWith("IDENTITY_READ " + joan.id());
    }

    private String page(UnaryOperator<HttpRequest.Builder> as) {
        return scene.get(
                        request -> as.apply(request).setHeader("Accept", "text/html"),
                        "/sources/" + source + "?atLeast=" + position)
                .body();
    }

    private OpenedEvent event(UnaryOperator<HttpRequest.Builder> as) {
        return OpenedEvent.parse(scene.get(as, "/api/events/" + position).body().getBytes(UTF_8));
    }

    /** Covered within a second. */
    private String proof() {
        return proofOf(position);
    }

    private static String proofOf(long covered) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> app.get("/api/proofs/" + covered), answer -> answer.statusCode() == 200)
                .body();
    }

    private byte[] leaf() {
        return JdbcClient.create(app.ledger().superuser())
                .sql("select leaf from ledger.event where position = ?")
                .param(position)
                .query(byte[].class)
                .single();
    }

    private String ciphertext() {
        return texts("select convert_from(bytes, 'UTF8') from ledger.text where position = " + position)
                .getFirst();
    }

    private String ciphertextAsHandedOut() {
        return Base64.getEncoder().encodeToString(ciphertext().getBytes(UTF_8));
    }

    private static String length(long of) {
        return texts("select octet_length(bytes)::text from ledger.text where position = " + of)
                .getFirst();
    }

    private static List<String> tables() {
        return texts("select schemaname || '.' || tablename from pg_tables"
                + " where schemaname in ('ledger', 'view', 'access', 'work')");
    }

    private static List<String> texts(String question) {
        return JdbcClient.create(app.ledger().superuser())
                .sql(question)
                .query(String.class)
                .list();
    }

    private static String withoutNames(String body) {
        return body.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "").replaceAll("[0-9]+", "");
    }
}
