package shop.kontor.architecture.transactions;

import java.io.IOException;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Puts the watch into every test that opens a database, wherever it is. */
@AutoConfiguration
class TransactionWatchConfiguration {

  @Bean
  static BeanPostProcessor transactionWatch() {
    return new BeanPostProcessor() {
      @Override
      public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource dataSource && !(bean instanceof TransactionWatch)
            ? new TransactionWatch(dataSource, rooms(), TransactionWatchConfiguration::isOfTheHouse) : bean;
      }
    };
  }

  /** Tests may prepare what they like. */
  private static boolean isOfTheHouse(Class<?> type) {
    var source = type.getProtectionDomain().getCodeSource();
    return source != null && !source.getLocation().getPath().endsWith("/test-classes/");
  }

  /** A room's schema has its name, and its migrations lie in a directory of that name. */
  static TreeSet<String> rooms() {
    var rooms = new TreeSet<String>();
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
        var path = file.getURL().getPath().split("/");
        rooms.add(path[path.length - 2]);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    rooms.removeIf(name -> name.equals("foundation") || name.startsWith("__"));
    return rooms;
  }
}
