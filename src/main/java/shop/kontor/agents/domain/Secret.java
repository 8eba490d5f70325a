package shop.kontor.agents.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** 256 random bits that are told once, to whoever may have them. The house itself keeps their hash alone. */
public record Secret(String told) {

  private static final SecureRandom RANDOM = new SecureRandom();

  public static Secret fresh() {
    var bits = new byte[32];
    RANDOM.nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  public String hash() {
    return HexFormat.of().formatHex(digest(told));
  }

  /** RFC 7636 section 4.6, the method S256: whether this is what was announced. */
  public boolean verifies(String challenge) {
    var made = Base64.getUrlEncoder().withoutPadding().encode(digest(told));
    return MessageDigest.isEqual(made, challenge.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
