package shop.kontor.foundation.post;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
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
        return super.getConnection();
      }
    };
    return source;
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
