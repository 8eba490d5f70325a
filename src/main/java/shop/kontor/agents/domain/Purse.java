package shop.kontor.agents.domain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.web.Refusal;

/**
 * By which an agent knows a cart: a secret of 128 random bits. Whoever has it may fill the cart, buy what is in it, and ask
 * what became of that; nobody else may, and it opens nothing else.
 */
public record Purse(String secret) {

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("agent-[0-9a-f]{32}");
  private static final Pattern ASKED = Pattern.compile("agent-[0-9a-f]{40}");

  /** @throws Refusal for what was never given out */
  public Purse {
    if (!is(secret)) {
      throw Refusal.notFound("agents.refused.cart");
    }
  }

  /** Whether a request bears an id that was made here, of a key. */
  public static boolean asked(String request) {
    return request != null && ASKED.matcher(request).matches();
  }

  public static Purse fresh() {
    var bits = new byte[16];
    RANDOM.nextBytes(bits);
    return new Purse("agent-" + HexFormat.of().formatHex(bits));
  }

  /** Whether a visitor is one of those that agents are. */
  public static boolean is(String visitor) {
    return visitor != null && SHAPE.matcher(visitor).matches();
  }

  /**
   * The id of a request to cart: of one agent's key always the same one, and no other agent's.
   *
   * @param key that the agent chose; {@code null} or empty for a request that is made once
   */
  public String request(String operation, String key) {
    if (key == null || key.isBlank()) {
      return Ids.next().toString();
    }
    try {
      var digest = MessageDigest.getInstance("SHA-256")
          .digest(String.join("\n", secret, operation, key).getBytes(StandardCharsets.UTF_8));
      return "agent-" + HexFormat.of().formatHex(digest, 0, 20);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "a purse";
  }
}
