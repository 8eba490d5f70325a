package shop.kontor.foundation.post;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The house's database, which at times can't be reached. */
class FlakyDatabase implements BeanPostProcessor {

  private static final Predicate<String> NOBODY = _ -> false;

  private final AtomicInteger refused = new AtomicInteger();
  private volatile Predicate<String> refusing = NOBODY;
  private volatile Runnable onConnect = () -> { };
  private volatile Thread losing;
  private volatile Connection lost;
  private DataSource source;

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    if (!(bean instanceof DataSource found)) {
      return bean;
    }
    source = new DelegatingDataSource(found) {
      @Override
      public Connection getConnection() throws SQLException {
        if (refusing.test(Thread.currentThread().getName())) {
          refused.incrementAndGet();
          throw new SQLTransientConnectionException("The database is away");
        }
        onConnect.run();
        return losing == Thread.currentThread() ? withoutCommit(super.getConnection()) : super.getConnection();
      }
    };
    return source;
  }

  /** One that breaks at its commit. What is done with it after that, the database never hears. */
  private Connection withoutCommit(Connection connection) {
    losing = null;
    return (Connection) Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Connection.class},
        (_, method, arguments) -> {
          if (List.of("commit", "rollback").contains(method.getName())) {
            lost = connection;
            throw new SQLException("An I/O error occurred", "08006");
          }
          try {
            return lost == null ? method.invoke(connection, arguments) : null;
          } catch (InvocationTargetException e) {
            throw e.getCause();
          }
        });
  }

  /** The next commit of this thread is under way when the connection breaks. */
  void loseNextCommit() {
    losing = Thread.currentThread();
  }

  /** What the database yet holds of the commit that was lost. */
  Connection lost() {
    return lost;
  }

  DataSource source() {
    return source;
  }

  /** From now on, threads of these names get no connection. */
  void refuse(Predicate<String> threads) {
    refusing = threads;
  }

  /** How often a connection was refused. */
  int refused() {
    return refused.get();
  }

  void onConnect(Runnable happens) {
    onConnect = happens;
  }

  /** Everything is as it should be again. */
  void calm() {
    refusing = NOBODY;
    onConnect = () -> { };
  }
}
