package shop.kontor.foundation.house;

import org.springframework.context.ConfigurableApplicationContext;

/** The whole house, for a command of the front door: take it by picocli's {@code @ParentCommand}. */
public interface House {

  /**
   * Opens the house without its web server. Close it when done.
   *
   * @param settings as on the command line, {@code --kontor.data=/srv/kontor}: they win over the house's own
   */
  ConfigurableApplicationContext open(String... settings);
}
