package news.onrecord.command.ledger;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.util.List;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** As much of JDBC as a reader needs that asks a question and walks through the rows. */
final class MemoryDatabase {

    private MemoryDatabase() {}

    static DataSource over(MemoryQuestions questions) {
        return proxy(DataSource.class, (_, method, _) -> switch (method.getName()) {
            case "getConnection" -> connection(questions);
            default -> nothing(method.getReturnType());
        });
    }

    private static Connection connection(MemoryQuestions questions) {
        return proxy(Connection.class, (_, method, given) -> switch (method.getName()) {
            case "prepareStatement" -> statement(questions, (String) given[0]);
            default -> nothing(method.getReturnType());
        });
    }

    private static PreparedStatement statement(MemoryQuestions questions, String sql) {
        var values = new TreeMap<Integer, Object>();
        return proxy(PreparedStatement.class, (_, method, given) -> switch (method.getName()) {
            case "setString", "setObject", "setLong", "setInt", "setBytes" -> values.put((Integer) given[0], given[1]);
            case "executeQuery" -> rows(questions.ask(sql, values.values().toArray()));
            case "executeUpdate" -> {
                questions.write(sql, values.values().toArray());
                yield 1;
            }
            default -> nothing(method.getReturnType());
        });
    }

    private static ResultSet rows(List<Object[]> rows) {
        return proxy(ResultSet.class, new InvocationHandler() {
            private int at = -1;
            private boolean wasNull;

            @Override
            public @Nullable Object invoke(Object self, Method method, Object[] given) {
                return switch (method.getName()) {
                    case "next" -> ++at < rows.size();
                    case "wasNull" -> wasNull;
                    case "getMetaData" -> columns(rows);
                    case "getLong" -> column(given) instanceof Number number ? number.longValue() : 0L;
                    case "getInt" -> column(given) instanceof Number number ? number.intValue() : 0;
                    case "getString", "getBytes", "getBoolean", "getObject" -> column(given);
                    default -> nothing(method.getReturnType());
                };
            }

            private @Nullable Object column(Object[] given) {
                var value = rows.get(at)[(Integer) given[0] - 1];
                wasNull = value == null;
                return value;
            }
        });
    }

    private static ResultSetMetaData columns(List<Object[]> rows) {
        return proxy(ResultSetMetaData.class, (_, method, _) -> switch (method.getName()) {
            case "getColumnCount" -> rows.getFirst().length;
            default -> nothing(method.getReturnType());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(MemoryDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        if (type == long.class) {
            return 0L;
        }
        return type == int.class ? 0 : null;
    }
}
