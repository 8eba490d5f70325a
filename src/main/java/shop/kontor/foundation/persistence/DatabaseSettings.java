package shop.kontor.foundation.persistence;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.MapPropertySource;
import shop.kontor.foundation.house.NotOpened;

/**
 * What follows from {@code spring.datasource.url}: the database that it names is known before anybody connects, and
 * nobody has to say twice which it is. Every setting here gives way to one that was given.
 */
class DatabaseSettings implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  private static final String URL = "spring.datasource.url";
  /**
   * Whoever waits longer for a row is refused, as H2 does; and of a machine that lost its power, the server lets go in
   * half a minute.
   */
  private static final String PATIENCE = "-c lock_timeout=10s -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5"
      + " -c tcp_keepalives_count=4";

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE + 100;
  }

  /** @throws NotOpened if the house can't keep its books there */
  @Override
  public void initialize(ConfigurableApplicationContext house) {
    var settings = house.getEnvironment();
    DataFolder.makeAbsolute(settings);
    var url = settings.getProperty(URL, "");
    if (!url.isEmpty()) {
      settings.getPropertySources().addLast(new MapPropertySource("database", of(url)));
    }
  }

  private static Map<String, Object> of(String url) {
    var found = new LinkedHashMap<String, Object>();
    if (url.startsWith("jdbc:h2:")) {
      found.put("kontor.database.dialect", "h2");
      found.put("kontor.database.connections", "100");
    } else if (url.startsWith("jdbc:postgresql:")) {
      found.put("kontor.database.dialect", "postgresql");
      // a server takes 100 in all unless told otherwise, and others want some of them
      found.put("kontor.database.connections", "40");
      found.put("spring.datasource.hikari.data-source-properties.options", PATIENCE);
      found.put("spring.datasource.hikari.data-source-properties.ApplicationName", "kontor");
    } else {
      throw new NotOpened("The house keeps its books in H2 or PostgreSQL, and %s names neither".formatted(URL),
          "Give an address such as jdbc:postgresql://localhost/kontor, or none for a file of its own.");
    }
    return found;
  }
}
