package news.onrecord.command.walk;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import news.onrecord.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody wants to put on record, as it is sent to a door, and why it has to be refused, told from what is on
 * record then and from the documents alone. It names nothing but ids, so that a history can be told again without some of it.
 */
final class Wish {

    /** From what the house decides: what it remembers, or what is stored. */
    enum Memory {
        CACHE,
        EVENTS,
        SNAPSHOTS
    }

    private record Reason(Refusal refusal, Predicate<World> holds, boolean certain) {}

    private final String path;
    private final Map<String, @Nullable Object> body = new LinkedHashMap<>();
    private final List<Reason> reasons = new ArrayList<>();
    private final List<String> brings = new ArrayList<>();
    private final Set<String> mayBring = new HashSet<>();
    private @Nullable Object command;
    private String person = "per_anne";
    private @Nullable String onBehalfOf;
    private Duration later = Duration.ZERO;
    private Memory memory = Memory.CACHE;

    Wish(String path) {
        this.path = path;
    }

    /** A command that no door makes here. */
    static Wish of(Object command) {
        var wish = new Wish("command " + command.getClass().getSimpleName());
        wish.command = command;
        return wish;
    }

    Wish say(String name, @Nullable Object value) {
        body.put(name, value);
        return this;
    }

    /** Says it unless there is nothing to say. */
    Wish sayIf(String name, @Nullable Object value) {
        return value == null ? this : say(name, value);
    }

    Wish by(String who, @Nullable String whom) {
        person = who;
        onBehalfOf = whom;
        return this;
    }

    Wish after(Duration passed) {
        later = passed;
        return this;
    }

    Wish from(Memory given) {
        memory = given;
        return this;
    }

    /** It has to be refused so when that holds, or for another reason that holds. */
    Wish no(Refusal refusal, Predicate<World> when) {
        reasons.add(new Reason(refusal, when, true));
        return this;
    }

    /** It may be refused so when that holds: the documents leave it open. */
    Wish maybe(Refusal refusal, Predicate<World> when) {
        reasons.add(new Reason(refusal, when, false));
        return this;
    }

    /** What it puts on record when it is not refused, besides who may read it. */
    Wish brings(String... events) {
        brings.addAll(List.of(events));
        return this;
    }

    Set<Refusal> reasons(World world, boolean certain) {
        var all = EnumSet.noneOf(Refusal.class);
        reasons.stream()
                .filter(reason -> reason.certain() == certain && reason.holds().test(world))
                .forEach(reason -> all.add(reason.refusal()));
        return all;
    }

    /** The same, where it turns out only then. */
    Wish mayBring(String event) {
        mayBring.add(event);
        return this;
    }

    /** Whether these are the events that it had to bring. */
    boolean brought(Collection<String> events) {
        var left = new ArrayList<>(events);
        left.removeAll(mayBring);
        left.sort(null);
        return left.equals(brings.stream().sorted().toList());
    }

    String path() {
        return path;
    }

    Map<String, @Nullable Object> body() {
        return body;
    }

    @Nullable
    Object command() {
        return command;
    }

    String person() {
        return person;
    }

    @Nullable
    String onBehalfOf() {
        return onBehalfOf;
    }

    Duration later() {
        return later;
    }

    Memory memory() {
        return memory;
    }

    @Override
    public String toString() {
        return person + (onBehalfOf == null ? "" : " for " + onBehalfOf)
                + (later.isZero() ? "" : ", " + later + " later")
                + (memory == Memory.CACHE ? "" : ", from " + memory) + ": " + path + " "
                + (command == null ? body : command);
    }
}
