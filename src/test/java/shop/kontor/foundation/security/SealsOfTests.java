package shop.kontor.foundation.security;

import java.nio.charset.StandardCharsets;
import javax.crypto.spec.SecretKeySpec;

/** Seals of houses that tests make up. */
public final class SealsOfTests {

  private SealsOfTests() {}

  public static Seals with(String key) {
    return new Seals(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
  }
}
