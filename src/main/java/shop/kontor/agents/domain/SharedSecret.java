package shop.kontor.agents.domain;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What two sides sign with that agreed upon it: HMAC with SHA-256 over a moment, a dot, and what is said. */
public record SharedSecret(String secret) {

  private static final String ALGORITHM = "HmacSHA256";

  public String hex(String moment, String said) {
    return HexFormat.of().formatHex(sign(moment, said));
  }

  /** @param signature in base64url, with or without its padding */
  public boolean signed(String moment, String said, String signature) {
    try {
      return MessageDigest.isEqual(Base64.getUrlDecoder().decode(signature), sign(moment, said));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private byte[] sign(String moment, String said) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return mac.doFinal((moment + "." + said).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "a secret";
  }
}
