package shop.kontor.foundation.persistence;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.springframework.resilience.annotation.EnableResilientMethods;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.sharing.Neighbours;
import shop.kontor.foundation.sharing.SharingConfiguration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
@EnableScheduling
@Import(SharingConfiguration.class)
class PersistenceConfiguration {

  private static final int H2_LOCK_TIMEOUT = 50200;
  private static final int SCHEDULING = 8;

  @Bean
  GroupCommit groupCommit(DataSource dataSource, BookTransactions transactions,
      @Value("${kontor.durability:power}") Durability durability, @Value("${spring.datasource.url}") String url)
      throws SQLException {
    if (!isFile(url)) {
      return new GroupCommit(Optional.empty());
    }
    var file = new BookFile(dataSource, transactions, durability == Durability.POWER);
    file.open();
    return new GroupCommit(Optional.of(file));
  }

  /** {@code jdbc:h2:/srv/kontor} is a file, too. */
  static boolean isFile(String url) {
    return url.startsWith("jdbc:h2:")
        && Stream.of("mem:", "tcp:", "ssl:").noneMatch(other -> url.startsWith(other, "jdbc:h2:".length()));
  }

  @Bean
  BookTransactions bookTransactions(DataSource dataSource) {
    return new BookTransactions(dataSource);
  }

  @Bean
  @Primary
  PlatformTransactionManager transactionManager(BookTransactions transactions, GroupCommit groupCommit) {
    return new DurableTransactions(transactions, groupCommit);
  }

  @Bean
  JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect, JsonMapper json) {
    return JdbcCustomConversions.of(dialect, StoredValues.converters(json));
  }

  /** Whoever waited too long for a row is told the same by every database: try again. */
  @Bean
  SQLExceptionTranslator complaints() {
    var translator = new SQLExceptionSubclassTranslator();
    translator.setCustomTranslator((task, sql, complaint) ->
        "55P03".equals(complaint.getSQLState()) || complaint.getErrorCode() == H2_LOCK_TIMEOUT
            ? new CannotAcquireLockException(task + ": others held a row for too long", complaint) : null);
    return translator;
  }

  /** The first to work with the books, once they are open. */
  @Bean
  @DependsOn("groupCommit")
  RoomMigrations roomMigrations(Selection selection, Duty duty, Neighbours neighbours) {
    return new RoomMigrations(selection, duty, neighbours);
  }

  /**
   * What the house does by itself, by some threads: Spring has one for all that begins anew after a while, so that whoever
   * waits for somebody outside holds up the ends of reservations and of prices.
   */
  @Bean
  TaskScheduler taskScheduler() {
    var scheduler = new ThreadPoolTaskScheduler();
    scheduler.setPoolSize(SCHEDULING);
    scheduler.setThreadNamePrefix("by-itself-");
    return scheduler;
  }

  @Bean
  Clock clock() {
    return Clock.systemUTC();
  }
}
