package news.onrecord.verify;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;
import org.jspecify.annotations.Nullable;

/**
 * The page of a bundle: what its events say, for a person. It is part of the form onrecord.news/bundle@v1: the verifier
 * makes it again and compares, so a change of a single character here needs a new form, and this one kept beside it.
 */
final class EvidencePage {

    private static final Map<String, String> TITLES = Map.of(
            "ClaimRecorded", "A claim was put on record",
            "ClaimAttributed", "A report was found to carry the claim",
            "ClaimCorrected", "The claim was corrected",
            "CorrectionRecorded", "A correction was recorded",
            "SourceRegistered", "A source was entered",
            "ReportFiled", "A report was filed",
            "ReportVersionAdded", "A version of a report was stored");

    private final Evidence evidence;
    private final Map<String, String> names = new HashMap<>();
    private final Html html = new Html();

    EvidencePage(Evidence evidence) {
        this.evidence = evidence;
        evidence.events().values().forEach(this::name);
    }

    /** Remembers what a source is called, where that is open. */
    private void name(OpenedEvent event) {
        facts(event).filter(facts -> facts.type().equals("SourceRegistered")).ifPresent(facts -> {
            if (Wording.of(event, facts.event().get("name")) instanceof Wording.Open name) {
                names.put(facts.stream(), name.exact());
            }
        });
    }

    String html() {
        html.raw(PageFrame.TOP)
                .element("title", "Evidence: " + evidence.claim())
                .raw(PageFrame.STYLE);
        html.element("h1", "Evidence about a claim");
        html.raw("<p class=\"id\">").text(evidence.claim()).raw("</p>\n");
        html.raw(PageFrame.WHAT_IT_IS);
        summary();
        html.element("h2", "The events");
        evidence.events().values().forEach(this::event);
        html.element("h2", "What it stands on");
        html.element("pre", evidence.checkpoint().toString());
        html.raw(PageFrame.HOW_TO_VERIFY);
        return html.toString();
    }

    private void summary() {
        html.element("h2", "What was said, and through whom");
        evidence.events()
                .values()
                .forEach(event -> facts(event)
                        .filter(facts -> facts.stream().equals(evidence.claim()))
                        .ifPresent(facts -> summary(event, facts)));
    }

    private void summary(OpenedEvent event, EventFacts facts) {
        switch (facts.type()) {
            case "ClaimRecorded" -> said(event, "Recorded", facts, facts.event().get("statement"));
            case "ClaimAttributed" -> attributed(event, facts);
            case "ClaimCorrected" -> said(event, "Corrected", facts, after(facts.event()));
            case "CorrectionRecorded" -> corrected(event, facts);
            default -> {}
        }
    }

    private void said(OpenedEvent event, String what, EventFacts facts, @Nullable Object wording) {
        line(event, what, facts);
        quote(Wording.of(event, wording));
    }

    private void line(OpenedEvent event, String what, EventFacts facts) {
        html.raw("<p>")
                .text(what + " " + facts.recordedAt() + ", position " + event.position())
                .raw("</p>\n");
    }

    /** Not every correction says what holds instead. */
    private void corrected(OpenedEvent event, EventFacts facts) {
        if (facts.event().get("correction") instanceof Map<?, ?> correction) {
            line(event, correction.get("kind") + ", recorded", facts);
            var after = after(correction);
            if (after != null) {
                quote(Wording.of(event, after));
            }
        }
    }

    private static @Nullable Object after(Map<?, ?> correction) {
        return correction.get("differences") instanceof List<?> differences
                        && !differences.isEmpty()
                        && differences.getFirst() instanceof Map<?, ?> difference
                ? difference.get("after")
                : null;
    }

    private void attributed(OpenedEvent event, EventFacts facts) {
        if (facts.event().get("attribution") instanceof Map<?, ?> attribution
                && attribution.get("span") instanceof Map<?, ?> span) {
            said(event, "Found in a report, recorded", facts, span.get("quote"));
            html.raw("<p class=\"chain\">").text(chain(attribution)).raw("</p>\n");
        }
    }

    private String chain(Map<?, ?> attribution) {
        return attribution.get("chain") instanceof Map<?, ?> chain && chain.get("hops") instanceof List<?> hops
                ? hops.stream()
                        .map(hop -> hop instanceof Map<?, ?> of ? String.valueOf(of.get("sourceId")) : "?")
                        .map(source -> names.getOrDefault(source, source))
                        .collect(Collectors.joining(" ← "))
                : "";
    }

    private void event(OpenedEvent event) {
        html.raw("<section>\n");
        var facts = facts(event).orElse(null);
        html.element(
                "h3",
                "Position " + event.position() + ": "
                        + (facts == null ? "closed" : TITLES.getOrDefault(facts.type(), facts.type())));
        if (facts == null) {
            html.raw("<p class=\"closed\">What kind of event it is, and when it was recorded, is closed.</p>\n");
        } else {
            html.element(
                    "p", "Recorded " + facts.recordedAt() + " as event " + facts.sequence() + " of " + facts.stream());
            value(event, facts.event());
        }
        if (event.metadata() instanceof OpenedPart.Open metadata) {
            html.element("h4", "Who recorded it");
            value(event, Json.read(metadata.bytes()));
        } else {
            html.raw("<p class=\"closed\">Who recorded it is closed.</p>\n");
        }
        loose(event, facts);
        html.raw("</section>\n");
    }

    /** Texts that are open while the facts, which would say what they are, are closed; and that texts are closed. */
    private void loose(OpenedEvent event, @Nullable EventFacts facts) {
        switch (event.texts()) {
            case OpenedTexts.Closed _ -> html.raw("<p class=\"closed\">Its texts are closed.</p>\n");
            case OpenedTexts.Listed listed -> {
                for (int number = 0; facts == null && number < listed.texts().size(); number++) {
                    html.element("p", "Text " + number + ":");
                    quote(Wording.number(event, number));
                }
            }
        }
    }

    private void value(OpenedEvent event, @Nullable Object value) {
        if (Wording.isReference(value)) {
            quote(Wording.of(event, value));
        } else if (value instanceof Map<?, ?> object) {
            html.raw("<dl>\n");
            object.forEach((name, of) -> {
                html.element("dt", String.valueOf(name)).raw("<dd>");
                value(event, of);
                html.raw("</dd>\n");
            });
            html.raw("</dl>\n");
        } else if (value instanceof List<?> list) {
            html.raw("<ol>\n");
            list.forEach(of -> {
                html.raw("<li>");
                value(event, of);
                html.raw("</li>\n");
            });
            html.raw("</ol>\n");
        } else {
            scalar(value);
        }
    }

    private void scalar(@Nullable Object value) {
        switch (value) {
            case Json.Digits digits -> html.text(digits.written());
            case String id when names.containsKey(id) -> html.text(id + " (" + names.get(id) + ")");
            case String words -> html.text(words);
            case Boolean truth -> html.text(truth.toString());
            case null, default -> html.text("nothing");
        }
    }

    private void quote(Wording wording) {
        switch (wording) {
            case Wording.Open open ->
                html.raw("<blockquote><span>")
                        .text(open.prefix())
                        .raw("</span>")
                        .text(open.exact())
                        .raw("<span>")
                        .text(open.suffix())
                        .raw("</span></blockquote>\n");
            case Wording.Closed _ -> html.raw("<blockquote class=\"closed\">closed</blockquote>\n");
        }
    }

    private static Optional<EventFacts> facts(OpenedEvent event) {
        return event.facts() instanceof OpenedPart.Open open
                ? Optional.of(EventFacts.parse(open.bytes()))
                : Optional.empty();
    }
}
