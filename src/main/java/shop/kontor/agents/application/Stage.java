package shop.kontor.agents.application;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.house.NotOpened;

/**
 * Whether agents are played by tests on this machine: {@code kontor.agents.stage}. Then what they name may be plain
 * HTTP and a private address. Only a demo shop may; so a shop with customers is never open to that by accident.
 */
@Component
public class Stage {

  private final boolean on;

  Stage(@Value("${kontor.agents.stage:false}") boolean on, @Value("${kontor.demo:false}") boolean demo) {
    if (on && !demo) {
      throw new NotOpened("kontor.agents.stage lets strangers make this shop call private addresses.",
          "Leave it out, or set kontor.demo=true too: only a shop without customers may be a stage.");
    }
    this.on = on;
  }

  public boolean isOn() {
    return on;
  }
}
