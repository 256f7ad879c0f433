package news.onrecord.app;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import news.onrecord.visibility.Reader;
import news.onrecord.visibility.Visibility;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ledger that grows by chance, with a word of its own planted in everything that is recorded, and a second opinion, in a
 * few lines of its own, about who may see what.
 */
final class PlantedLedger {

    static final JsonMapper JSON = new JsonMapper();

    private final AppWithReaders app;
    private final Random chance;
    private final Map<String, Thing> things = new LinkedHashMap<>();
    private final Map<Long, Map<Thing, List<Thing>>> earlier = new LinkedHashMap<>();
    private long position;

    PlantedLedger(AppWithReaders app, long seed) {
        this.app = app;
        this.chance = new Random(seed);
    }

    /** Something on record, whatever it is. */
    static final class Thing {
        final String id;
        final String kind;
        final String word;

        /** What it names, and is therefore shown with. */
        final List<Thing> needs = new ArrayList<>();

        final List<Thing> corrections = new ArrayList<>();
        final List<Thing> attributions = new ArrayList<>();
        final List<Thing> assessments = new ArrayList<>();
        Visibility visibility;

        @Nullable
        Instant embargo;

        /** A report out of use. */
        boolean removed;

        /** An attribution that was recorded in error. */
        boolean voided;

        String statement = "";
        String text = "";

        Thing(String id, String kind, String word, Visibility visibility, @Nullable Instant embargo) {
            this.id = id;
            this.kind = kind;
            this.word = word;
            this.visibility = visibility;
            this.embargo = embargo;
        }

        @Override
        public String toString() {
            return kind + " " + id + " '" + word + "' " + visibility + " until " + embargo;
        }
    }

    List<Thing> all() {
        return List.copyOf(things.values());
    }

    List<Thing> all(String kind) {
        return things.values().stream().filter(thing -> thing.kind.equals(kind)).toList();
    }

    /** What each thing's attributions were, without the void ones, as of some moments on the way. */
    Map<Long, Map<Thing, List<Thing>>> earlier() {
        return earlier;
    }

    private void look() {
        Map<Thing, List<Thing>> counted = new LinkedHashMap<>();
        things.values().stream()
                .filter(thing -> thing.id.matches("(src|rep|clm).*"))
                .forEach(thing -> counted.put(
                        thing,
                        thing.attributions.stream()
                                .filter(attribution -> !attribution.voided)
                                .toList()));
        earlier.put(position, counted);
    }

    /** The position of the last event. */
    long position() {
        return position;
    }

    boolean isShown(Thing thing, Reader reader) {
        return isOpen(thing, reader) && thing.needs.stream().allMatch(needed -> isOpen(needed, reader));
    }

    private boolean isOpen(Thing thing, Reader reader) {
        boolean inCase = reader.caseIds().contains(thing.id)
                || (!thing.needs.isEmpty()
                        && !thing.kind.equals("reports")
                        && reader.caseIds().contains(thing.needs.getFirst().id));
        if (thing.removed && !reader.isDesk() && !reader.caseIds().contains(thing.id)) {
            return false;
        }
        boolean released = thing.embargo == null || !thing.embargo.isAfter(app.now());
        return reader.isDesk() || inCase || (released && thing.visibility.compareTo(reader.clearance()) >= 0);
    }

    /** Records so many things, and changes who may see some. */
    void grow(int steps) {
        report();
        claim();
        for (int step = 0; step < steps; step++) {
            if (step % 20 == 15) {
                look();
            }
            switch (chance.nextInt(17)) {
                case 0 -> source("PERSON");
                case 1 -> report();
                case 2, 3 -> claim();
                case 4, 5, 6 -> attribution();
                case 7, 8 -> correction();
                case 9 -> lineage();
                case 10 -> stance();
                case 11 -> evidence();
                case 12 -> use();
                case 13, 14 -> amendment();
                case 15 -> error();
                default -> change();
            }
        }
        for (int step = 0; step < steps; step += 4) {
            assessment();
        }
    }

    private Thing source(String kind) {
        return record("sources", "/api/sources", "'kind':'" + kind + "','name':'%s'", List.of());
    }

    private Thing report() {
        var author = source("ARTICLE_AUTHOR");
        return record(
                "reports",
                "/api/reports",
                "'authorId':'" + author.id + "','outlet':'the %s','headline':'head %s','text':'It is %s that counts.'",
                List.of(author));
    }

    private Thing claim() {
        var claim = record("claims", "/api/claims", "'statement':'It is %s.','note':'noted %s'", List.of());
        claim.statement = "It is " + claim.word + ".";
        return claim;
    }

    private void attribution() {
        var claim = any("claims");
        var report = any("reports");
        var source = any("sources");
        if (claim == null || report == null || report.removed || source == null || report.needs.contains(source)) {
            return;
        }
        var needs = new ArrayList<>(List.of(claim, report, report.needs.getFirst(), source));
        needs.addAll(claim.corrections);
        var attribution =
                record("attributions", "/api/claims/" + claim.id + "/attributions", said(report, source), needs);
        List.of(claim, report, report.needs.getFirst(), source).forEach(thing -> thing.attributions.add(attribution));
    }

    private static String said(Thing report, Thing source) {
        var span = "{'start':6,'end':" + (6 + report.word.length()) + ",'exact':'" + report.word + "'}";
        return "'reportVersion':{'reportId':'" + report.id + "','version':1},'reportingMode':'INDIRECT_QUOTE','span':"
                + span + ",'chain':[{'sourceId':'" + report.needs.getFirst().id + "'},{'sourceId':'" + source.id
                + "'}],'note':'seen by %s'";
    }

    /** It was another source, or after all the first; whoever it once was is named on. */
    private void amendment() {
        var attribution = any("attributions");
        var source = any("sources");
        if (attribution == null || source == null || source.equals(attribution.needs.get(2))) {
            return;
        }
        var said = said(attribution.needs.get(1), source).replace("%s", attribution.word);
        if (isRecorded(attribution, "/amendments", "'reason':'Read again.','attribution':{" + said + "}")) {
            all("sources").stream()
                    .filter(thing -> !thing.equals(attribution.needs.get(2)))
                    .forEach(thing -> thing.attributions.remove(attribution));
            source.attributions.add(attribution);
            attribution.needs.add(source);
        }
    }

    private void error() {
        var attribution = any("attributions");
        if (attribution != null && isRecorded(attribution, "/void", "'reason':'By mistake.'")) {
            attribution.voided = true;
        }
    }

    /** Nothing is, of what is void, of a void claim or out of use. */
    private boolean isRecorded(Thing attribution, String door, String body) {
        var path = "/api/claims/" + attribution.needs.getFirst().id + "/attributions/" + attribution.id + door;
        var answer = app.post(path, "{" + body + "}");
        if (answer.statusCode() == 409 || answer.statusCode() == 422) {
            return false;
        }
        position = recorded(answer).path("position").asLong();
        return true;
    }

    private void correction() {
        var claim = any("claims");
        if (claim == null) {
            return;
        }
        var needs = new ArrayList<>(List.of(claim));
        needs.addAll(claim.corrections);
        var correction = record(
                "corrections",
                "/api/claims/" + claim.id + "/corrections",
                "'kind':'CORRECTION','severity':'MINOR','reason':'because %s','before':'" + claim.statement
                        + "','after':'By now %s.'",
                needs);
        claim.statement = "By now " + correction.word + ".";
        claim.corrections.add(correction);
    }

    private void lineage() {
        var report = any("reports");
        var other = any("reports");
        if (report != null && other != null && !report.equals(other)) {
            say(
                    "/api/reports/" + report.id + "/lineage",
                    "'otherId':'" + other.id + "','kind':'COMMON_UPSTREAM','note':'%s'",
                    report,
                    other);
        }
    }

    private void stance() {
        var report = any("reports");
        var claim = any("claims");
        if (report != null && claim != null) {
            say(
                    "/api/claims/" + claim.id + "/stances",
                    "'reportId':'" + report.id + "','version':1,'body':'AGAINST','note':'%s'",
                    claim,
                    report);
        }
    }

    private void evidence() {
        var report = any("reports");
        if (report != null) {
            say(
                    "/api/reports/" + report.id + "/versions/1/evidence",
                    "'archiveUrl':'https://archive.example/%s','note':'%s'",
                    report);
        }
    }

    /** Takes a report out of use, with a reason that is for whoever still sees it, or back into it. */
    private void use() {
        var report = any("reports");
        if (report != null) {
            var done = report.removed ? "/restoration" : "/removal";
            var said = say("/api/reports/" + report.id + done, "'reason':'%s'", report);
            if (said != null) {
                said.visibility = Visibility.DESK;
                report.removed = !report.removed;
            }
        }
    }

    /** Says something about things, which has no visibility of its own and is seen with all of them. */
    private @Nullable Thing say(String door, String body, Thing... about) {
        var word = word();
        var answer = app.post(door, "{" + body.replace("%s", word) + "}");
        if (answer.statusCode() == 409 || answer.statusCode() == 422) {
            return null; // said already, or of a report out of use
        }
        position = recorded(answer).path("position").asLong();
        var thing = new Thing("said " + position, "said", word, Visibility.PUBLIC, null);
        for (var named : about) {
            thing.needs.add(named);
            thing.needs.addAll(named.kind.equals("reports") ? named.needs : List.of());
        }
        things.put(thing.id, thing);
        return thing;
    }

    private void assessment() {
        var claim = any("claims");
        var report = any("reports");
        var source = any("sources");
        if (claim == null || report == null || source == null) {
            return;
        }
        var assessment = record(
                "assessments",
                "/api/claims/" + claim.id + "/assessments",
                "'author':{'sourceId':'" + source.id + "'},'label':'REFUTED','ratingExplanation':'rated %s','evidence':"
                        + "[{'thingId':'" + report.id + "'}]",
                List.of(claim, report, report.needs.getFirst(), source));
        claim.assessments.add(assessment);
    }

    private void change() {
        var thing = all().get(chance.nextInt(things.size()));
        if (thing.kind.equals("said")) {
            return;
        }
        var visibility = visibility();
        var embargo = embargo(visibility);
        var path = switch (thing.kind) {
            case "attributions", "corrections" ->
                "/api/claims/" + thing.needs.getFirst().id + "/" + thing.kind + "/" + thing.id;
            default -> "/api/" + thing.kind + "/" + thing.id;
        };
        var answer = app.post(path + "/visibility", "{" + opened(visibility, embargo) + "}");
        if (answer.statusCode() == 422 && answer.body().contains("nothing-changed")) {
            return;
        }
        position = recorded(answer).path("position").asLong();
        thing.visibility = visibility;
        thing.embargo = embargo;
    }

    private Thing record(String kind, String door, String body, List<Thing> needs) {
        var word = word();
        var visibility = visibility();
        var embargo = embargo(visibility);
        var answer = recorded(app.post(door, "{" + body.replace("%s", word) + "," + opened(visibility, embargo) + "}"));
        position = answer.path("position").asLong();
        var thing = new Thing(answer.path("id").asString(), kind, word, visibility, embargo);
        thing.needs.addAll(needs);
        things.put(thing.id, thing);
        return thing;
    }

    private String word() {
        return "w" + Long.toString(chance.nextLong(1L << 40, 1L << 50), 36);
    }

    private static JsonNode recorded(java.net.http.HttpResponse<String> answer) {
        if (answer.statusCode() != 201) {
            throw new AssertionError("not recorded: " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    private static String opened(Visibility visibility, @Nullable Instant embargo) {
        return "'visibility':'" + visibility + "'" + (embargo == null ? "" : ",'embargoedUntil':'" + embargo + "'");
    }

    /** Mostly open, or nearly everything would be hidden by what it names. */
    private Visibility visibility() {
        return switch (chance.nextInt(10)) {
            case 0 -> Visibility.DESK;
            case 1, 2 -> Visibility.PARTNERS;
            default -> Visibility.PUBLIC;
        };
    }

    private @Nullable Instant embargo(Visibility visibility) {
        return visibility == Visibility.DESK || chance.nextInt(5) > 0
                ? null
                : app.now().plus(Duration.ofMinutes(10 + chance.nextInt(100))).truncatedTo(ChronoUnit.SECONDS);
    }

    private @Nullable Thing any(String kind) {
        var some = all(kind);
        return some.isEmpty() ? null : some.get(chance.nextInt(some.size()));
    }
}
