package news.onrecord.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import news.onrecord.access.Right;
import news.onrecord.access.Role;

/**
 * What docs/access.md says: which role has which right and reads what, and which door asks for what.
 *
 * @param roles their rights
 * @param reads what they read, by the table's columns
 * @param doors by method and pattern: {@code nothing}, {@code to be known}, {@code a session}, or rights
 */
record AccessTable(Map<Role, Set<Right>> roles, Map<Role, Set<String>> reads, Map<String, String> doors) {

    private static final List<String> READ = List.of("PUBLIC", "PARTNERS", "DESK", "under embargo", "the case");

    static AccessTable read() throws IOException {
        Map<Role, Set<Right>> roles = new HashMap<>();
        Map<Role, Set<String>> reads = new HashMap<>();
        Map<String, String> doors = new HashMap<>();
        for (String line : Files.readAllLines(Path.of("..", "docs", "access.md"))) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (line.matches("\\| `(GET|POST) .*") && cells.size() == 4) {
                doors.put(cells.get(1).replace("`", ""), cells.get(2));
            } else if (line.startsWith("| ")
                    && cells.size() == 2 + 1 + Right.values().length
                    && !line.contains("---")
                    && !cells.get(1).equals("role")) {
                roles.put(Role.valueOf(cells.get(1)), rights(cells.subList(2, cells.size() - 1)));
            } else if (cells.size() == 2 + 1 + READ.size() && line.matches("\\| [A-Z_]+ \\|.*")) {
                reads.put(Role.valueOf(cells.get(1)), read(cells.subList(2, cells.size() - 1)));
            }
        }
        return new AccessTable(roles, reads, doors);
    }

    private static Set<String> read(List<String> cells) {
        Set<String> read = new HashSet<>();
        for (int column = 0; column < READ.size(); column++) {
            if (cells.get(column).equals("yes")) {
                read.add(READ.get(column));
            }
        }
        return read;
    }

    private static Set<Right> rights(List<String> cells) {
        Set<Right> rights = EnumSet.noneOf(Right.class);
        var columns = cells.iterator();
        for (Right right : Right.values()) {
            if (columns.next().equals("yes")) {
                rights.add(right);
            }
        }
        return rights;
    }

    /** Whether somebody who is known and has those rights gets through that door, in a session or with a token. */
    boolean opens(String door, Set<Right> rights, boolean inSession) {
        String asks = String.valueOf(doors.get(door));
        return switch (asks) {
            case "nothing", "to be known" -> true;
            case "a session" -> inSession;
            default ->
                rights.containsAll(
                        Arrays.stream(asks.split(" and ")).map(Right::ofScope).toList());
        };
    }
}
