package shop.kontor.foundation.house;

import org.springframework.context.ConfigurableApplicationContext;

/** The whole house, for a command of the front door: take it by picocli's {@code @ParentCommand}. */
public interface House {

  /** Opens the house without its web server. Close it when done. */
  ConfigurableApplicationContext open(String... properties);
}
