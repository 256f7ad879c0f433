package news.onrecord.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import news.onrecord.app.PlantedLedger.Thing;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;
import news.onrecord.log.Sha256;
import news.onrecord.visibility.Reader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * Ledgers grown by chance are asked for everything, by every kind of reader: no answer has a word or an id of what is
 * hidden from the reader, every answer has what is shown, and the hidden is not told from what never was.
 */
class PlantedWordsJourneyTest {

    private static final Pattern ID = Pattern.compile("(src|rep|clm|att|cor|asm)_[0-9a-f-]{36}");

    @RegisterExtension
    static final AppWithReaders app = new AppWithReaders();

    private @Nullable PlantedLedger ledger;
    private long first;

    @ParameterizedTest
    @ValueSource(longs = {20261127, 11, 4711, 3, 88})
    void noAnswerHasAnythingOfWhatIsHiddenFromItsReader(long seed) {
        var random = new Random(seed);
        var planted = new PlantedLedger(app, seed);
        ledger = planted;
        first = app.ledger().head() + 1;
        planted.grow(45);
        var someCase = planted.all().stream()
                .filter(thing -> Set.of("sources", "reports", "claims").contains(thing.kind))
                .filter(thing -> random.nextInt(3) == 0)
                .map(thing -> thing.id)
                .toList();
        var readers = new ArrayList<>(List.of(Reader.DESK, Reader.PARTNER, Reader.ANYBODY));
        readers.add(Reader.outsideAuditor(someCase));
        readers.forEach(this::asksForEverything);
        app.pass(Duration.ofMinutes(55)); // some embargoes end
        readers.forEach(this::asksForEverything);
        KeptReleases.areWhatComesOutAnew(app);
    }

    private void asksForEverything(Reader reader) {
        for (var kind : List.of("sources", "reports", "claims")) {
            list(reader, kind);
            ledger().all(kind).forEach(thing -> one(reader, kind, thing));
            ledger().earlier().forEach((at, things) -> asOf(reader, kind, at, things));
        }
        searches(reader);
        events(reader);
        home(reader);
    }

    private void list(Reader reader, String kind) {
        Set<String> listed = new LinkedHashSet<>();
        var path = "/api/" + kind + "?limit=7&atLeast=" + ledger().position();
        while (!path.isEmpty()) {
            var page = json(reader, path);
            assertThat(page.path("items").isEmpty() && !page.path("next").isNull())
                    .as("a page of nothing that goes on")
                    .isFalse();
            page.path("items").forEach(item -> {
                listed.add(item.path("id").asString());
                var thing = thing(item.path("id").asString());
                if (thing == UNKNOWN) {
                    return;
                }
                assertThat(item.path("attributions").asInt())
                        .as("%s", thing)
                        .isEqualTo(counted(reader, thing.attributions));
                if (kind.equals("claims")) {
                    assertThat(item.path("corrections").asInt()).isEqualTo(shown(reader, thing.corrections));
                }
            });
            path = page.path("next").isNull()
                    ? ""
                    : "/api/" + kind + "?limit=7&cursor=" + page.path("next").asString();
        }
        // other ledgers of this class are on record too
        listed.retainAll(ledger().all(kind).stream().map(thing -> thing.id).toList());
        assertThat(listed)
                .containsExactlyElementsOf(ledger().all(kind).stream()
                        .filter(thing -> ledger().isShown(thing, reader))
                        .map(thing -> thing.id)
                        .toList());
    }

    /** A list as it stood counts what each thing's page then had, of what is shown today. */
    private void asOf(Reader reader, String kind, long at, Map<Thing, List<Thing>> things) {
        var listed = json(reader, "/api/" + kind + "?limit=200&cursor=" + cursor(kind, at));
        for (var item : listed.path("items")) {
            var thing = thing(item.path("id").asString());
            if (!things.containsKey(thing)) {
                continue;
            }
            int count = item.path("attributions").asInt();
            assertThat(count)
                    .as("%s as of %s for %s", thing, at, reader)
                    .isEqualTo(shown(reader, things.getOrDefault(thing, List.of())));
            if (!kind.equals("reports")) { // whose cursors count
                var page = json(reader, "/api/" + kind + "/" + thing.id + "?limit=200&cursor=" + cursor(thing.id, at));
                assertThat(page.at("/attributions/items")
                                .valueStream()
                                .filter(attribution ->
                                        attribution.path("voided").isNull()))
                        .hasSize(count);
            }
        }
    }

    /** One that nobody was handed out, for all of this ledger's. */
    private String cursor(String list, long at) {
        var words = (list + "\n" + at + "\n" + Math.max(0, first - 1) + "\n").getBytes(StandardCharsets.UTF_8);
        var bytes = Arrays.copyOf(words, words.length + 6);
        System.arraycopy(Sha256.of(words), 0, bytes, words.length, 6);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private int counted(Reader reader, List<Thing> some) {
        return shown(
                reader, some.stream().filter(attribution -> !attribution.voided).toList());
    }

    private void one(Reader reader, String kind, Thing thing) {
        var never = thing.id.substring(0, 4) + "00000000-0000-7000-8000-000000000000";
        for (var path : List.of("/api/" + kind + "/", "/" + kind + "/")) {
            var answer = path.startsWith("/api")
                    ? app.get(reader, path + thing.id + "?limit=200")
                    : app.browse(reader, path + thing.id);
            harmless(reader, answer.body(), thing.id);
            if (ledger().isShown(thing, reader)) {
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).contains(kind.equals("claims") ? "noted " + thing.word : thing.word);
                complete(reader, thing, answer.body());
            } else {
                assertThat(answer.statusCode()).isEqualTo(404);
                var nothing = path.startsWith("/api")
                        ? app.get(reader, path + never + "?limit=200")
                        : app.browse(reader, path + never);
                assertThat(answer.body().replace(thing.id, never)).isEqualTo(nothing.body());
            }
        }
    }

    /** What hangs on it is there, and nothing else. */
    private void complete(Reader reader, Thing thing, String body) {
        if (body.startsWith("{")) {
            var answer = PlantedLedger.JSON.readTree(body);
            assertThat(answer.path("attributions").path("items").size()).isEqualTo(shown(reader, thing.attributions));
            assertThat(answer.path("corrections").size()).isEqualTo(shown(reader, thing.corrections));
            assertThat(answer.path("assessments").size()).isEqualTo(shown(reader, thing.assessments));
            if (thing.kind.equals("claims")) {
                assertThat(answer.path("statementRevision").asInt()).isEqualTo(1 + shown(reader, thing.corrections));
                assertThat(answer.path("revisions").size()).isEqualTo(1 + shown(reader, thing.corrections));
            }
        }
        thing.assessments.stream()
                .filter(assessment -> ledger().isShown(assessment, reader))
                .forEach(assessment -> assertThat(body).contains("rated " + assessment.word));
        thing.corrections.stream()
                .filter(correction -> ledger().isShown(correction, reader))
                .forEach(correction -> assertThat(body).contains("because " + correction.word));
    }

    private void searches(Reader reader) {
        for (var thing : ledger().all()) {
            for (var kind : List.of("sources", "reports", "claims")) {
                var found = json(reader, "/api/" + kind + "?q=" + thing.word).path("items");
                assertThat(found.isEmpty())
                        .as("%s looked for in %s by %s", thing, kind, reader)
                        .isEqualTo(!isFound(reader, kind, thing));
            }
        }
    }

    /** Words stand in names, in texts, and in the statements that stand for the reader. */
    private boolean isFound(Reader reader, String kind, Thing thing) {
        if (!ledger().isShown(thing, reader)) {
            return false;
        }
        return switch (thing.kind) {
            case "sources", "reports" -> thing.kind.equals(kind);
            case "claims" -> kind.equals("claims") && shown(reader, thing.corrections) == 0;
            case "corrections" -> {
                var all = thing.needs.getFirst().corrections;
                yield kind.equals("claims") && all.indexOf(thing) == shown(reader, all) - 1;
            }
            default -> false;
        };
    }

    private void events(Reader reader) {
        for (long after = first - 1; after < ledger().position(); ) {
            var page = app.get(reader, "/api/events?limit=50&after=" + after).body();
            var events = opened(page);
            assertThat(events.getFirst().position()).isEqualTo(after + 1);
            assertThat(events.getLast().position() - after).isEqualTo(events.size());
            events.forEach(event -> harmless(reader, words(event), ""));
            after = events.getLast().position();
        }
        for (var thing : ledger().all()) {
            if (thing.id.matches("(src|rep|clm|asm).*")) {
                var stream = app.get(reader, "/api/events?stream=" + thing.id);
                assertThat(stream.body().isEmpty()).as("%s", thing).isEqualTo(!ledger().isShown(thing, reader));
                opened(stream.body()).forEach(event -> harmless(reader, words(event), ""));
            }
        }
    }

    private static List<OpenedEvent> opened(String page) {
        var events = new ArrayList<OpenedEvent>();
        for (var written : page.isEmpty() ? new String[0] : page.split("(?<=\n)\n")) {
            events.add(OpenedEvent.parse(written.getBytes(StandardCharsets.UTF_8)));
        }
        return events;
    }

    private static String words(OpenedEvent event) {
        var parts = new ArrayList<>(List.of(event.metadata(), event.facts()));
        if (event.texts() instanceof OpenedTexts.Listed listed) {
            parts.addAll(listed.texts());
        }
        var words = new StringBuilder();
        for (var part : parts) {
            if (part instanceof OpenedPart.Open open) {
                words.append(new String(open.bytes(), StandardCharsets.UTF_8)).append('\n');
            }
        }
        return words.toString();
    }

    private void home(Reader reader) {
        harmless(reader, app.browse(reader, "/").body(), "");
    }

    private JsonNode json(Reader reader, String path) {
        var answer = app.get(reader, path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        harmless(reader, answer.body(), "");
        return PlantedLedger.JSON.readTree(answer.body());
    }

    /** No word, and no id but the one that was asked for, of anything that the reader is not shown. */
    private void harmless(Reader reader, String body, String asked) {
        var ids = ID.matcher(body).results().map(found -> found.group()).collect(java.util.stream.Collectors.toSet());
        for (var thing : ledger().all()) {
            if (!ledger().isShown(thing, reader)) {
                assertThat(body).as("for %s, of %s", reader, thing).doesNotContain(thing.word);
                if (!asked.equals(thing.id)) {
                    assertThat(ids).as("for %s, of %s", reader, thing).doesNotContain(thing.id);
                }
            }
        }
    }

    private int shown(Reader reader, List<Thing> some) {
        return (int)
                some.stream().filter(thing -> ledger().isShown(thing, reader)).count();
    }

    private Thing thing(String id) {
        return ledger().all().stream()
                .filter(thing -> thing.id.equals(id))
                .findFirst()
                .orElseGet(() -> UNKNOWN);
    }

    private PlantedLedger ledger() {
        return java.util.Objects.requireNonNull(ledger);
    }

    private static final Thing UNKNOWN = new Thing("", "", "", news.onrecord.visibility.Visibility.DESK, null);
}
