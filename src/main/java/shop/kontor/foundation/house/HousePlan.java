package shop.kontor.foundation.house;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Decides which rooms a process has, before the first bean of any room is looked for. */
class HousePlan implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext house) {
    var selection = Selection.of(house.getEnvironment().getProperty(Selection.SETTING));
    if (!selection.whole()) {
      Carved.check(selection, house.getEnvironment());
    }
    house.getBeanFactory().registerSingleton("selection", selection);
    house.getBeanFactory().registerSingleton("roomsElsewhere", new RoomsElsewhere(selection));
  }
}
