package shop.kontor.foundation.persistence;

import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;

/**
 * With {@code -Dkontor.test.database=postgresql}, every test that would keep its books in memory keeps them in a
 * database of its own on a PostgreSQL server: the same tests prove the same of both.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  private static final String IN_MEMORY = "jdbc:h2:mem:";

  static boolean isPostgres() {
    return "postgresql".equals(System.getProperty("kontor.test.database"));
  }

  /** Before whoever asks which database it is. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void initialize(ConfigurableApplicationContext house) {
    var settings = house.getEnvironment();
    var url = settings.getProperty("spring.datasource.url", "");
    if (isPostgres() && url.startsWith(IN_MEMORY)) {
      var name = url.substring(IN_MEMORY.length()).split(";")[0];
      settings.getPropertySources().addFirst(new MapPropertySource("test database", Map.of(
          "spring.datasource.url", PostgresServer.database(name), "spring.datasource.username", PostgresServer.USER,
          "kontor.data", "target/data/" + UUID.randomUUID())));
    }
  }
}
