package shop.kontor.backoffice.application;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.sharing.Duty;

/**
 * Gives the shop its first member of staff: with the password in {@code kontor.staff.password}, or, in a new house
 * without that, with one that is made up and told once, in the log.
 */
@Component
class FirstKey {

  private static final Logger log = LoggerFactory.getLogger(FirstKey.class);

  private final StaffDoor door;
  private final Duty duty;
  private final String name;
  private final String password;

  FirstKey(StaffDoor door, Duty duty, @Value("${kontor.staff.name:staff}") String name,
      @Value("${kontor.staff.password:}") String password) {
    this.door = door;
    this.duty = duty;
    this.name = name;
    this.password = password;
  }

  @EventListener
  void on(ApplicationReadyEvent ready) {
    duty.alone("first key", this::give);
  }

  private void give() {
    if (!password.isBlank()) {
      door.admit(name, password);
    } else if (door.isEmpty()) {
      var bytes = new byte[9];
      new SecureRandom().nextBytes(bytes);
      var made = HexFormat.of().formatHex(bytes);
      door.admit(name, made);
      log.info("Staff sign in at /backoffice as '{}' with password '{}' (told only this once)", name, made);
    }
  }
}
