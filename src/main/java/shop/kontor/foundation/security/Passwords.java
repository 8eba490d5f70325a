package shop.kontor.foundation.security;

import java.util.regex.Pattern;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

/**
 * PBKDF2, for bcrypt knows no more of a password than its first 72 bytes. A hash tells the rounds that made it, so that
 * older ones go on being understood when the setting changes.
 */
final class Passwords implements PasswordEncoder {

  private static final int SALT_BYTES = 16;
  private static final Pattern STORED = Pattern.compile("\\{pbkdf2-(\\d{1,9})}(.+)");

  private final int rounds;

  Passwords(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public String encode(CharSequence password) {
    return "{pbkdf2-" + rounds + "}" + hashing(rounds).encode(password);
  }

  @Override
  public boolean matches(CharSequence password, String stored) {
    var hash = STORED.matcher(stored);
    return hash.matches() && hashing(Integer.parseInt(hash.group(1))).matches(password, hash.group(2));
  }

  private static PasswordEncoder hashing(int rounds) {
    return new Pbkdf2PasswordEncoder("", SALT_BYTES, rounds, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
  }
}
