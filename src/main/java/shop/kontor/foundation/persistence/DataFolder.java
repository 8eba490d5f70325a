package shop.kontor.foundation.persistence;

import java.nio.file.Path;
import java.util.Map;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Where everything lies: {@code kontor.data}. */
public final class DataFolder {

  private static final String SETTING = "kontor.data";

  private DataFolder() {}

  /** Makes it absolute: H2 opens no file {@code a/kontor}, though it does {@code ./a/kontor}. */
  public static void makeAbsolute(ConfigurableEnvironment settings) {
    var given = settings.getProperty(SETTING, "");
    if (!given.isBlank() && !Path.of(given).isAbsolute()) {
      settings.getPropertySources().addFirst(new MapPropertySource("data folder",
          Map.of(SETTING, Path.of(given).toAbsolutePath().normalize().toString())));
    }
  }
}
