package news.onrecord.app;

import java.util.List;
import java.util.Locale;

/**
 * What one process of a newsroom does: put on record, answer, or both. Each role works under its own roles of the
 * database and holds only the secrets that it needs: who answers never has the log's folder.
 */
public enum ProcessRole {
    /** Takes what is to be recorded, and publishes the log. */
    COMMAND,
    /** Fills the views from the ledger, and answers from them and from the published log. */
    QUERY,
    /** Both in one process. */
    ALL;

    /** The parts of the assembly that such a process runs. */
    List<Class<?>> sides() {
        return switch (this) {
            case COMMAND -> List.of(CommandSide.class);
            case QUERY -> List.of(QuerySide.class);
            case ALL -> List.of(CommandSide.class, QuerySide.class);
        };
    }

    /** The roles of the database that its login has to be able to take on, and the only ones that it may; its own first. */
    List<String> databaseRoles() {
        return switch (this) {
            case COMMAND -> List.of(Roles.COMMAND, Roles.ERASER, Roles.ACCESS);
            case QUERY -> List.of(Roles.QUERY, Roles.ACCESS);
            case ALL -> Roles.ALL;
        };
    }

    /** Whether it signs the log's checkpoints, and so has the log's folder. */
    boolean keepsTheLog() {
        return this != QUERY;
    }

    /** Whether it answers people in front of a browser. */
    boolean hasPages() {
        return this != COMMAND;
    }

    /** Who logs in to the PostgreSQL that On Record brings along, for such a process. */
    String login() {
        return this == ALL ? Database.LOGIN : "onrecord_" + this + "_login";
    }

    /** The file with that user's password, in the folder of secrets. */
    String secret() {
        return this == ALL ? "postgres-onrecord" : "postgres-" + this;
    }

    /** The role of that name; {@code command}, {@code query} or {@code all}. */
    static ProcessRole named(String name) {
        for (ProcessRole role : values()) {
            if (role.toString().equals(name.strip().toLowerCase(Locale.ROOT))) {
                return role;
            }
        }
        throw new StartFailure("There is no role \"" + name + "\". A process has --role=command, query or all.");
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
