package news.onrecord.access.door;

import java.time.Instant;
import java.util.List;
import news.onrecord.access.Person;
import news.onrecord.access.Right;
import news.onrecord.access.Role;
import org.jspecify.annotations.Nullable;

/** A person as the API tells about one. */
record PersonView(
        String id,
        String login,
        String name,
        @Nullable String desk,
        List<Role> roles,
        List<String> rights,
        boolean active,
        @Nullable Instant until,
        List<String> caseIds) {

    static PersonView of(Person person) {
        return new PersonView(
                person.id().value(),
                person.login(),
                person.name(),
                person.desk(),
                List.copyOf(person.roles()),
                person.rights().stream().map(Right::scope).toList(),
                person.active(),
                person.until(),
                person.caseIds());
    }
}
