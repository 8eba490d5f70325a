package shop.kontor.backoffice.application;

import java.time.Clock;
import java.util.function.Supplier;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;
import shop.kontor.backoffice.domain.Staff;
import shop.kontor.backoffice.domain.StaffMember;
import shop.kontor.foundation.security.Guesses;
import shop.kontor.foundation.web.Refusal;

/** Lets staff in. */
@Service
public class StaffDoor {

  private final Staff staff;
  private final PasswordEncoder passwords;
  private final Clock clock;
  /** Made when first needed: hashing takes as long as it must, and the shop is to open soon. */
  private final Supplier<String> hashOfNobody;
  private final Guesses guesses = new Guesses();

  StaffDoor(Staff staff, PasswordEncoder passwords, Clock clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.clock = clock;
    this.hashOfNobody = SingletonSupplier.of(() -> passwords.encode("nobody"));
  }

  /**
   * The name of whoever has this password.
   *
   * @param address where the caller comes from
   * @throws Refusal without saying whether name or password was wrong
   */
  public String enter(String name, String password, String address) {
    if (name == null || name.length() > 60 || password == null || password.length() > 200) {
      throw wrong();
    }
    if (!guesses.mayTry(name, address)) {
      throw Refusal.tooMany("backoffice.refused.guessing");
    }
    var member = staff.findById(name);
    var hash = member.map(StaffMember::passwordHash).orElseGet(hashOfNobody);
    if (!passwords.matches(password, hash) || member.isEmpty()) {
      throw wrong();
    }
    guesses.forget(name, address);
    return member.get().name();
  }

  private static Refusal wrong() {
    return Refusal.unauthenticated("backoffice.refused.wrong");
  }

  /** Makes sure that this account exists with this password. Tells whether anything was changed. */
  @Transactional
  boolean admit(String name, String password) {
    var known = staff.findById(name);
    if (known.isPresent() && passwords.matches(password, known.get().passwordHash())) {
      return false;
    }
    var hash = passwords.encode(password);
    staff.save(known.map(member -> member.withPassword(hash))
        .orElseGet(() -> new StaffMember(name, 0, hash, clock.instant())));
    return true;
  }

  @Transactional(readOnly = true)
  boolean isEmpty() {
    return staff.count() == 0;
  }
}
