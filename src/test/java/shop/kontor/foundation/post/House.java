package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.MovingClock;
import shop.kontor.depot.Depot;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.persistence.PostgresServer;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.quay.Quay;

/** A process of the test house that has a quay and a depot, or one of them, with a database of its own. */
final class House implements AutoCloseable {

  static final List<String> ROOMS = List.of("depot", "quay");

  static {
    logLittle();
  }

  private final String database;
  private final Class<?> plan;
  private final List<String> settings;
  private ConfigurableApplicationContext context;

  private House(String database, Class<?> plan, List<String> settings) {
    this.database = database;
    this.plan = plan;
    this.settings = settings;
  }

  /** Closed yet, with an empty database. */
  static House of(Class<?> plan, String... settings) {
    return new House("jdbc:h2:mem:" + Ids.next() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", plan, List.of(settings));
  }

  /** Closed yet, with books that lie in a file, as a shop's do. */
  static House on(Path file, Class<?> plan, String... settings) {
    return new House("jdbc:h2:file:" + file + ";LOCK_TIMEOUT=10000;DB_CLOSE_ON_EXIT=FALSE;RETENTION_TIME=1000", plan,
        List.of(settings));
  }

  /** Closed yet, one of several on a database of a PostgreSQL server. */
  static House sharing(String database, Class<?> plan, String... settings) {
    var house = new House(database, plan, List.of(settings));
    return house.with("spring.datasource.username=" + PostgresServer.USER);
  }

  /** A second process on the same database, closed yet. */
  House sameDatabase() {
    return with();
  }

  /** The same database under other settings, closed yet. */
  House with(String... others) {
    var all = new ArrayList<>(settings);
    all.addAll(List.of(others));
    return new House(database, plan, all);
  }

  /** Opens with these rooms; the others are elsewhere. */
  House open(String... rooms) {
    var all = new ArrayList<>(settings);
    all.addAll(List.of("spring.config.location=optional:classpath:/none/", "spring.datasource.url=" + database,
        "test.rooms=" + String.join(",", rooms)));
    var house = new SpringApplicationBuilder(plan).web(WebApplicationType.NONE).properties(all.toArray(String[]::new));
    // it sets up the logging of the whole JVM, and two at once get in each other's way
    house.application().setListeners(house.application().getListeners().stream()
        .filter(listener -> !(listener instanceof LoggingApplicationListener)).toList());
    context = house.run();
    return this;
  }

  private static void logLittle() {
    var logs = LoggingSystem.get(House.class.getClassLoader());
    logs.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
    logs.setLogLevel("org.flywaydb", LogLevel.ERROR);
    logs.setLogLevel("org.apache.kafka", LogLevel.OFF);
  }

  static Directions directions(String rooms) {
    var here = new TreeSet<>(Arrays.asList(rooms.split(",")));
    var elsewhere = new TreeSet<>(ROOMS);
    elsewhere.removeAll(here);
    return Directions.of(here, elsewhere);
  }

  void publish(Message message) {
    inTransaction(() -> context.publishEvent(message));
  }

  void inTransaction(Runnable work) {
    new TransactionTemplate(context.getBean(PlatformTransactionManager.class)).executeWithoutResult(_ -> work.run());
  }

  void settle() {
    assertThat(post().settle(Duration.ofSeconds(20))).as("the post came to rest").isTrue();
  }

  boolean isOn(String room) {
    return context.getBean(Duty.class).isOn(room);
  }

  Oblivion oblivion() {
    return context.getBean(Oblivion.class);
  }

  PostOffice post() {
    return context.getBean(PostOffice.class);
  }

  ProductPort port() {
    return context.getBean(ProductPort.class);
  }

  Quay quay() {
    return context.getBean(Quay.class);
  }

  Depot depot() {
    return context.getBean(Depot.class);
  }

  JdbcClient jdbc() {
    return context.getBean(JdbcClient.class);
  }

  /** Where time passes as the test says. */
  MovingClock clock() {
    return context.getBean(MovingClock.class);
  }

  boolean isOpen() {
    return context.isActive();
  }

  @Override
  public void close() {
    if (context != null) {
      context.close();
    }
  }
}
