package news.onrecord.app;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of an outside PostgreSQL, as an operator writes it: {@code jdbc:postgresql://host:port/database} or
 * {@code postgresql://user@host:port/database}. It never carries a password, because addresses end up in process
 * lists, shell histories and logs.
 *
 * @param jdbcUrl the same for the driver
 * @param user who logs in, if the address says so
 */
record DatabaseAddress(String jdbcUrl, Optional<String> user) {

    private static final Pattern FORM = Pattern.compile(
            "(?:jdbc:)?postgres(?:ql)?://(?:(?<user>[^/@:]*)(?<secret>:[^/@]*)?@)?(?<rest>[^/@?]+/[^/@?]+(?:\\?.*)?)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern USER_PARAMETER = Pattern.compile("[?&]user=([^&]*)");

    static DatabaseAddress of(String written) {
        Matcher parts = FORM.matcher(written.strip());
        if (hasPassword(written)) {
            throw new StartFailure("The database's address must not hold a password: process lists and logs show it."
                    + " Put it in ONRECORD_DATABASE_PASSWORD or --database-password-file.");
        }
        if (!parts.matches()) {
            throw new StartFailure("The database's address is not understood."
                    + " Write it like postgresql://host:5432/database or jdbc:postgresql://host:5432/database.");
        }
        String rest = parts.group("rest");
        Matcher parameter = USER_PARAMETER.matcher(rest);
        Optional<String> user = Optional.ofNullable(parts.group("user"))
                .or(() -> parameter.find() ? Optional.of(parameter.group(1)) : Optional.empty());
        return new DatabaseAddress("jdbc:postgresql://" + rest, user.filter(name -> !name.isBlank()));
    }

    private static boolean hasPassword(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.matches(".*://[^/@]*:[^/]*@.*") || lower.contains("password=");
    }
}
