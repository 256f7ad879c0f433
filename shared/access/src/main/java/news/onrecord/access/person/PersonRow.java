package news.onrecord.access.person;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import news.onrecord.access.Person;
import news.onrecord.access.PersonId;
import news.onrecord.access.Role;

/** Reads a person out of a row that has the columns of {@code access.person}, under the names of {@link #COLUMNS}. */
public final class PersonRow {

    /** What has to be selected, of the table {@code person}. */
    public static final String COLUMNS =
            "person.id as person_id, person.login, person.name as person_name, person.desk,"
                    + " person.roles, person.active, person.until, person.case_ids";

    private PersonRow() {}

    public static Person read(ResultSet row, int number) throws SQLException {
        Timestamp until = row.getTimestamp("until");
        return new Person(
                new PersonId(row.getString("person_id")),
                row.getString("login"),
                row.getString("person_name"),
                row.getString("desk"),
                roles(row),
                row.getBoolean("active"),
                until == null ? null : until.toInstant(),
                List.of(texts(row.getArray("case_ids"))));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        Arrays.stream(texts(row.getArray("roles"))).map(Role::valueOf).forEach(roles::add);
        return roles;
    }

    private static String[] texts(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
