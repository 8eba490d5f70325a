package shop.kontor.foundation.house;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Decides which rooms a process has, before the first bean of any room is looked for. */
class HousePlan implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

  private static final Logger log = LoggerFactory.getLogger(HousePlan.class);

  /** Before whoever wants to know what was decided. */
  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  @Override
  public void initialize(ConfigurableApplicationContext house) {
    var settings = house.getEnvironment();
    var selection = Selection.of(settings.getProperty(Selection.SETTING));
    var addresses = Addresses.of(selection, settings);
    if (!selection.whole()) {
      Carved.check(selection, settings);
      log.info("Rooms here: {}; elsewhere: {}", selection, tell(selection, addresses));
      withoutBroker(settings);
    }
    var beans = house.getBeanFactory();
    beans.registerSingleton("selection", selection);
    beans.registerSingleton("addresses", addresses);
    beans.registerSingleton("roomsElsewhere", new RoomsElsewhere(selection));
  }

  private static String tell(Selection selection, Addresses addresses) {
    return String.join(", ", selection.elsewhere().stream().map(room -> addresses.byRoom().containsKey(room)
        ? room + " at " + addresses.byRoom().get(room) : room).toList());
  }

  private static void withoutBroker(ConfigurableEnvironment settings) {
    if (Carved.NO_BROKER.equals(settings.getProperty(Carved.BROKER))) {
      log.warn("{}={}: nothing is told to rooms elsewhere, nor heard of them", Carved.BROKER, Carved.NO_BROKER);
      settings.getPropertySources().addFirst(new MapPropertySource("no broker", Map.of(Carved.BROKER, "")));
    }
  }
}
