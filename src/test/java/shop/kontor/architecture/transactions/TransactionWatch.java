package shop.kontor.architecture.transactions;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Law 3 as it runs: stands between the house and its database in every test, and lets no transaction commit that wrote
 * to the books of two rooms. The ground's books may be written beside a room's. Nothing is written outside a
 * transaction: only those stand still while the books are written to their file.
 */
final class TransactionWatch extends DelegatingDataSource {

  private static final Pattern WRITE =
      Pattern.compile("\\s*(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate\\s+table)"
      + "\\s+\"?(\\w+)\"?\\s*\\.\\s*\"?(\\w+)\"?.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private final Set<String> rooms;
  private final Predicate<Class<?>> watchesFor;
  private final Map<String, Optional<String>> written = new ConcurrentHashMap<>();
  private final AtomicLong watched = new AtomicLong();

  /**
   * @param rooms the rooms' schemas
   * @param watchesFor who writes in transactions only: the house, other than its tests
   */
  TransactionWatch(DataSource dataSource, Set<String> rooms, Predicate<Class<?>> watchesFor) {
    super(dataSource);
    this.rooms = rooms;
    this.watchesFor = watchesFor;
  }

  /** How many transactions that wrote to a room's books were let through. */
  long watched() {
    return watched.get();
  }

  @Override
  public Connection getConnection() throws SQLException {
    var connection = super.getConnection();
    return (Connection) proxy(Connection.class, new WatchedConnection(connection));
  }

  /** The room or the part of the ground whose books this statement writes, if it writes any. */
  private Optional<String> writtenBy(String sql) {
    return written.computeIfAbsent(sql, text -> {
      var write = WRITE.matcher(text);
      return write.matches() ? Optional.of(write.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    });
  }

  private static Object proxy(Class<?> type, InvocationHandler handler) {
    return Proxy.newProxyInstance(TransactionWatch.class.getClassLoader(), new Class<?>[] {type}, handler);
  }

  private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private final class WatchedConnection implements InvocationHandler {

    private final Connection connection;
    /** The first statement by which each room's books were written. */
    private final Map<String, String> statements = new TreeMap<>();

    private WatchedConnection(Connection connection) {
      this.connection = connection;
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
      switch (method.getName()) {
        case "equals" -> {
          return proxy == arguments[0];
        }
        case "prepareStatement" -> note((String) arguments[0]);
        case "createStatement" -> {
          var statement = (Statement) call(connection, method, arguments);
          return proxy(Statement.class, (_, each, given) -> {
            if (given != null && given.length > 0 && given[0] instanceof String sql) {
              note(sql);
            }
            return call(statement, each, given);
          });
        }
        case "commit" -> check();
        case "rollback", "close", "setAutoCommit" -> statements.clear();
        default -> { }
      }
      return call(connection, method, arguments);
    }

    private void note(String sql) throws SQLException {
      var owner = writtenBy(sql);
      if (owner.isPresent() && connection.getAutoCommit() && watchesFor.test(writer())) {
        throw new IllegalStateException("Rule 'transactions' is broken: written outside a transaction:\n  - "
            + line(sql) + "\n  why:     a process that falls may leave one half of it\n  way out: write in a transaction");
      }
      owner.filter(rooms::contains).ifPresent(room -> statements.putIfAbsent(room, line(sql)));
    }

    private static Class<?> writer() {
      return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE).walk(frames -> frames
          .map(StackWalker.StackFrame::getDeclaringClass)
          .filter(type -> type.getName().startsWith("shop.kontor.") && type.getNestHost() != TransactionWatch.class)
          .findFirst().orElse(Object.class));
    }

    private static String line(String sql) {
      return sql.replaceAll("\\s+", " ").strip();
    }

    private void check() {
      if (statements.size() > 1) {
        var told = new StringBuilder("Rule 'transactions' is broken: one transaction wrote to the books of rooms ")
            .append(String.join(" and ", statements.keySet())).append(":");
        statements.forEach((room, sql) -> told.append("\n  - ").append(room).append(" by: ").append(sql));
        statements.clear();
        throw new IllegalStateException(told
            + "\n  why:     one transaction, one room: two that commit together can't be"
            + " carved apart\n  way out: publish a message and let the other room write its own books when it hears"
            + " it");
      }
      if (!statements.isEmpty()) {
        watched.incrementAndGet();
        statements.clear();
      }
    }
  }
}
