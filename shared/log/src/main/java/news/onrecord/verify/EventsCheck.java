package news.onrecord.verify;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import news.onrecord.log.Bundle;
import news.onrecord.log.Leaf;
import news.onrecord.log.Malformed;
import news.onrecord.log.OpenedEvent;
import news.onrecord.log.OpenedPart;
import news.onrecord.log.OpenedTexts;
import news.onrecord.log.Sha256;
import news.onrecord.log.TilePath;

/**
 * Checks the events themselves against their leaves, page by page: that each is there once, that its parts make its leaf
 * and are what their roles demand, that time never goes back, and that no stream has a gap. It remembers how far each
 * stream has come, and nothing else.
 */
final class EventsCheck {

    private static final Pattern POSITION = Pattern.compile("\nposition (\\d{1,18})\n");
    private static final String[] PARTS = {"metadata", "facts", "texts"};

    private final LogSource source;
    private final Findings findings;
    private final Map<String, Long> streams = new HashMap<>();
    private final BitSet seen = new BitSet(TilePath.FULL_WIDTH);
    private String lastRecordedAt = "";
    private long open;
    private long closed;

    /** Whether some facts were closed, missing or altered: a gap in a stream may then be theirs. */
    private boolean incomplete;

    EventsCheck(LogSource source, Findings findings) {
        this.source = source;
        this.findings = findings;
    }

    /** Parts that were there to be read. */
    long open() {
        return open;
    }

    /** Parts of which only the commitment was given: erased, or not for this reader. */
    long closed() {
        return closed;
    }

    /** Checks a page, which should have exactly the events of that bundle. */
    void check(Bundle bundle, Entries entries) {
        byte[] page = source.read(LogSource.eventsPath(bundle)).orElse(new byte[0]);
        seen.clear();
        int start = 0;
        for (int at = 1; at < page.length; at++) {
            if (page[at] == '\n' && page[at - 1] == '\n') {
                check(bundle, new String(page, start, at - start, StandardCharsets.UTF_8), entries);
                start = at + 1;
            }
        }
        if (start < page.length) {
            check(bundle, new String(page, start, page.length - start, StandardCharsets.UTF_8), entries);
        }
        missing(bundle);
    }

    private void missing(Bundle bundle) {
        long first = bundle.index() * TilePath.FULL_WIDTH;
        for (int at = seen.nextClearBit(0); at < bundle.width(); at = seen.nextClearBit(at + 1)) {
            var why = source.damage(LogSource.eventPath(first + at));
            findings.at(
                    first + at,
                    why.map(said -> "the event is not given out: " + said).orElse("the event is missing"));
            incomplete = true;
        }
    }

    private void check(Bundle bundle, String written, Entries entries) {
        try {
            var event = OpenedEvent.parse(written.getBytes(StandardCharsets.UTF_8));
            if (isIn(bundle, event.position())) {
                check(event, (int) (event.position() % TilePath.FULL_WIDTH), entries);
            }
        } catch (Malformed malformed) {
            var position = POSITION.matcher(written);
            if (position.find() && isIn(bundle, Long.parseLong(position.group(1)))) {
                long at = Long.parseLong(position.group(1));
                seen.set((int) (at % TilePath.FULL_WIDTH));
                findings.at(at, "the event cannot be read: " + malformed.getMessage());
                incomplete = true;
            }
        }
    }

    private static boolean isIn(Bundle bundle, long position) {
        return position / TilePath.FULL_WIDTH == bundle.index() && position % TilePath.FULL_WIDTH < bundle.width();
    }

    private void check(OpenedEvent event, int at, Entries entries) {
        if (seen.get(at)) {
            findings.at(event.position(), "two events are given for one position");
            return;
        }
        incomplete |= seen.nextClearBit(0) < at;
        seen.set(at);
        if (at >= entries.count()) {
            incomplete = true;
            return;
        }
        byte[] leaf = event.leaf();
        if (!entries.isSame(at, leaf, 0, leaf.length)) {
            findings.at(event.position(), altered(leaf, at, entries));
            incomplete = true;
            return;
        }
        count(event);
        roles(event);
    }

    private static String altered(byte[] leaf, int at, Entries entries) {
        var parts = new StringBuilder();
        for (int part = 0; part < PARTS.length; part++) {
            int from = 1 + part * Sha256.LENGTH_BYTES;
            if (!entries.isSame(at, leaf, from, from + Sha256.LENGTH_BYTES)) {
                parts.append(parts.isEmpty() ? "" : ", ").append(PARTS[part]);
            }
        }
        return "the event is not the one that was logged: "
                + (entries.length(at) != Leaf.LENGTH_BYTES ? "its entry is no leaf of an event" : parts + " differ");
    }

    private void roles(OpenedEvent event) {
        try {
            PartRoles.check(event);
            if (event.facts() instanceof OpenedPart.Open facts) {
                order(event.position(), EventFacts.parse(facts.bytes()));
            } else {
                incomplete = true;
            }
        } catch (Malformed malformed) {
            findings.at(event.position(), "a part is not what its place demands: " + malformed.getMessage());
        }
    }

    private void order(long position, EventFacts facts) {
        if (facts.recordedAt().compareTo(lastRecordedAt) < 0) {
            findings.at(
                    position,
                    "it was recorded at " + facts.recordedAt() + ", before an earlier one (" + lastRecordedAt + ")");
        } else {
            lastRecordedAt = facts.recordedAt();
        }
        long expected = streams.getOrDefault(facts.stream(), 0L);
        if (facts.sequence() < expected || (facts.sequence() > expected && !incomplete)) {
            findings.at(
                    position,
                    "it is event " + facts.sequence() + " of " + facts.stream() + ", where event " + expected
                            + " should be");
        }
        streams.put(facts.stream(), Math.max(expected, facts.sequence() + 1));
    }

    private void count(OpenedEvent event) {
        count(event.metadata());
        count(event.facts());
        switch (event.texts()) {
            case OpenedTexts.Closed _ -> closed++;
            case OpenedTexts.Listed listed -> listed.texts().forEach(this::count);
        }
    }

    private void count(OpenedPart part) {
        switch (part) {
            case OpenedPart.Open _ -> open++;
            case OpenedPart.Closed _ -> closed++;
        }
    }
}
