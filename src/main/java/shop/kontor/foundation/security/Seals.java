package shop.kontor.foundation.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts, so that whoever carries one can read it but can't make or alter it. All processes of the house know each
 * other's seals, for they have one key; what was sealed for one purpose opens for no other.
 */
public final class Seals {

  private static final String ALGORITHM = "HmacSHA256";
  private static final Base64.Encoder WRITTEN = Base64.getUrlEncoder().withoutPadding();

  private final SecretKey house;
  private final Map<String, SecretKey> keys = new ConcurrentHashMap<>();

  Seals(SecretKey house) {
    this.house = house;
  }

  /** The text and its seal, in letters that fit into an address, a cookie and a form. */
  public String seal(String purpose, String text) {
    var content = text.getBytes(StandardCharsets.UTF_8);
    return WRITTEN.encodeToString(content) + "." + WRITTEN.encodeToString(mac(key(purpose), content));
  }

  /** The text that was sealed for this purpose; empty for anything else. */
  public Optional<String> open(String purpose, String sealed) {
    int dot = sealed.indexOf('.');
    if (dot < 0) {
      return Optional.empty();
    }
    try {
      var content = Base64.getUrlDecoder().decode(sealed.substring(0, dot));
      var seal = Base64.getUrlDecoder().decode(sealed.substring(dot + 1));
      // takes as long for a seal that is nearly right
      return MessageDigest.isEqual(seal, mac(key(purpose), content))
          ? Optional.of(new String(content, StandardCharsets.UTF_8)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /**
   * Says in place of a text whether another one is the same: alike in all processes of the house, and nobody without its
   * key can tell the text, be it as short as a coupon's code.
   */
  public String fingerprint(String purpose, String text) {
    return WRITTEN.encodeToString(mac(key(purpose), text.getBytes(StandardCharsets.UTF_8)));
  }

  private SecretKey key(String purpose) {
    return keys.computeIfAbsent(purpose,
        each -> new SecretKeySpec(mac(house, ("seal " + each).getBytes(StandardCharsets.UTF_8)), ALGORITHM));
  }

  private static byte[] mac(SecretKey key, byte[] content) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
