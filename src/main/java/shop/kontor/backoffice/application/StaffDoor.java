package shop.kontor.backoffice.application;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.backoffice.domain.Staff;
import shop.kontor.backoffice.domain.StaffMember;
import shop.kontor.foundation.web.Refusal;

/** Lets staff in, and makes guessing slow: ten wrong passwords close a name for a quarter of an hour. */
@Service
public class StaffDoor {

  private static final int PATIENCE = 10;

  private final Staff staff;
  private final PasswordEncoder passwords;
  private final Clock clock;
  private final String hashOfNobody;
  private final Cache<String, AtomicInteger> wrong =
      Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(Duration.ofMinutes(15)).build();

  StaffDoor(Staff staff, PasswordEncoder passwords, Clock clock) {
    this.staff = staff;
    this.passwords = passwords;
    this.clock = clock;
    this.hashOfNobody = passwords.encode("nobody");
  }

  /**
   * The name of whoever has this password.
   *
   * @throws Refusal without saying whether name or password was wrong
   */
  @Transactional(readOnly = true)
  public String enter(String name, String password) {
    if (name == null || name.length() > 60 || password == null || password.length() > 200) {
      throw wrong();
    }
    var attempts = wrong.get(name, ignored -> new AtomicInteger());
    if (attempts.get() >= PATIENCE) {
      throw Refusal.tooMany("Too many wrong passwords; please wait a quarter of an hour");
    }
    var member = staff.findById(name);
    if (!passwords.matches(password, member.map(StaffMember::passwordHash).orElse(hashOfNobody)) || member.isEmpty()) {
      attempts.incrementAndGet();
      throw wrong();
    }
    wrong.invalidate(name);
    return member.get().name();
  }

  private static Refusal wrong() {
    return Refusal.unauthenticated("Name or password is wrong");
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
