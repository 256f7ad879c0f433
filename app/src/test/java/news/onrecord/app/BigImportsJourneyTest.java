package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import news.onrecord.command.importing.ImportAccount;
import news.onrecord.command.importing.NoticesImport;
import news.onrecord.command.importing.Progress;
import news.onrecord.command.importing.RevisionsImport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The imports of correction notices and of page revisions, as real lines go through the real doors. */
class BigImportsJourneyTest {

    @RegisterExtension
    static final RunningApp app = new RunningApp();

    private final JsonMapper mapper = new JsonMapper();

    @Test
    void noticesComeOnRecordOnceAndAreReadAsObservedCorrections() throws Exception {
        var first = notices();
        var again = notices();

        assertThat(first.read()).isEqualTo(60);
        assertThat(first.accepted() + first.refusedInAll()).isEqualTo(60);
        assertThat(first.accepted()).isEqualTo(55);
        assertThat(again.accepted()).isEqualTo(55);
        assertThat(again.created().values()).allSatisfy(sort -> assertThat(sort.recorded())
                .isZero());

        var work = found("10.1074/jbc.m502083200");
        assertThat(work.path("outlet").asString()).isEqualTo("Journal of Biological Chemistry");
        assertThat(work.path("corrections"))
                .extracting(correction -> correction.path("kind").asString())
                .containsExactlyInAnyOrder("CORRECTION", "RETRACTION");
        assertThat(work.path("corrections")).allSatisfy(correction -> {
            assertThat(correction.path("origin").asString()).isEqualTo("OBSERVED");
            assertThat(correction.path("severity").asString()).isEqualTo("NOT_STATED");
        });
    }

    @Test
    void revisionsComeOnRecordOnceAsVersionsAndObservedCorrections() throws Exception {
        var first = revisions();
        var again = revisions();

        assertThat(first.accepted()).isEqualTo(first.read()).isEqualTo(19);
        assertThat(again.accepted()).isEqualTo(19);
        assertThat(again.created().values()).allSatisfy(sort -> assertThat(sort.recorded())
                .isZero());

        var page = found("https://www.gov.uk/foreign-travel-advice/canada");
        assertThat(page.path("headline").asString()).isEqualTo("Canada: Warnings and insurance");
        assertThat(page.path("versions").size()).isGreaterThan(1);
        assertThat(page.path("corrections")).hasSize(3).allSatisfy(correction -> assertThat(
                        correction.path("kind").asString())
                .isEqualTo("UPDATE"));
    }

    private ImportAccount notices() throws Exception {
        return new NoticesImport(app.at("/"), app.token()).run(excerpt("notices.jsonl"), Progress.UNWATCHED);
    }

    private ImportAccount revisions() throws Exception {
        return new RevisionsImport(app.at("/"), app.token()).run(excerpt("revisions.jsonl"), Progress.UNWATCHED);
    }

    /** The report whose address holds those words. */
    private JsonNode found(String words) {
        var list = mapper.readTree(app.get("/api/reports?limit=100&atLeast=" + last()).body());
        for (var report : list.path("items")) {
            if (report.path("url").asString().endsWith(words)) {
                return mapper.readTree(
                        app.get("/api/reports/" + report.path("id").asString()).body());
            }
        }
        throw new AssertionError("no report at " + words + " in " + list);
    }

    /** The position of something that came after the import. */
    private long last() {
        var marker = app.post("/api/sources", "{\"kind\": \"GROUP\", \"name\": \"Whoever comes last\"}");
        return mapper.readTree(marker.body()).path("position").asLong();
    }

    private Path excerpt(String name) {
        return Path.of("../command/src/test/resources/importing").resolve(name);
    }
}
