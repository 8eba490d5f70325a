package shop.kontor.agents.application;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import shop.kontor.agents.domain.Secret;
import shop.kontor.foundation.house.NotOpened;

/**
 * Platforms that this shop has agreed with: {@code kontor.agents.partners.<name>.key-hash} is the SHA-256, in hex, of the
 * key by which one comes. Nobody is one by default.
 */
@Component
public class Partners {

  private static final String SETTING = "kontor.agents.partners";
  private static final String PREFIX = "partner:";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
  private static final int SHORTEST = 24;
  private static final int OFTEN = 1_200;

  private final Map<String, Partner> byHash = new HashMap<>();
  private final Map<String, Partner> byName = new HashMap<>();

  /** As it is set. */
  record Setting(@Nullable String keyHash, @Nullable String signingSecret, @Nullable String webhook,
      @Nullable String webhookSecret, @Nullable Integer perMinute) {}

  /**
   * @param signing by which it signs what it asks; {@code null} if it does not
   * @param webhook where it wants to be told of orders; {@code null} if it does not
   * @param telling by which it is told, signed; there if {@code webhook} is
   * @param perMinute how often it may ask
   */
  public record Partner(String name, @Nullable String signing, @Nullable URI webhook, @Nullable String telling,
      int perMinute) {

    /** By which its deals are kept. */
    public String platform() {
      return PREFIX + name;
    }
  }

  /** @throws NotOpened if a key could be guessed, or there is none */
  Partners(Environment settings) {
    Binder.get(settings).bind(SETTING, Bindable.mapOf(String.class, Setting.class)).orElseGet(Map::of)
        .forEach((name, setting) -> {
          var partner = partner(name, setting);
          byName.put(partner.platform(), partner);
          if (byHash.put(setting.keyHash.toLowerCase(Locale.ROOT), partner) != null) {
            throw new NotOpened("Two of %s have one key".formatted(SETTING), "Give each its own.");
          }
        });
  }

  private static Partner partner(String name, Setting setting) {
    var at = SETTING + "." + name;
    if (setting.keyHash == null || !HASH.matcher(setting.keyHash.toLowerCase(Locale.ROOT)).matches()) {
      throw new NotOpened(at + ".key-hash is not the SHA-256 of a key, in 64 hex digits",
          "Draw a key by: openssl rand -hex 32, give it to the platform, and set what this tells: printf %s KEY | sha256sum");
    }
    secret(at + ".signing-secret", setting.signingSecret);
    secret(at + ".webhook-secret", setting.webhookSecret);
    if ((setting.webhook == null) != (setting.webhookSecret == null)) {
      throw new NotOpened(at + " has a webhook without a secret, or a secret without a webhook",
          "Set both .webhook and .webhook-secret, or neither.");
    }
    return new Partner(name, setting.signingSecret, setting.webhook == null ? null : address(at, setting.webhook),
        setting.webhookSecret, setting.perMinute == null ? OFTEN : setting.perMinute);
  }

  private static void secret(String at, String secret) {
    if (secret != null && secret.length() < SHORTEST) {
      throw new NotOpened("%s has fewer than %d characters".formatted(at, SHORTEST),
          "Draw one that nobody can guess, such as by: openssl rand -hex 24");
    }
  }

  private static URI address(String at, String webhook) {
    try {
      return new URI(webhook);
    } catch (URISyntaxException e) {
      throw new NotOpened(at + ".webhook is no address", "Give one such as https://platform.example/order_events");
    }
  }

  /** Whose key this is; empty if it is nobody's. */
  public Optional<Partner> of(String key) {
    var asked = new Secret(key).hash().getBytes(StandardCharsets.US_ASCII);
    return byHash.entrySet().stream().filter(each -> MessageDigest.isEqual(
        each.getKey().getBytes(StandardCharsets.US_ASCII), asked)).map(Map.Entry::getValue).findFirst();
  }

  /** @param platform as a deal keeps it */
  public Optional<Partner> named(String platform) {
    return Optional.ofNullable(byName.get(platform));
  }

  public static boolean is(String platform) {
    return platform.startsWith(PREFIX);
  }

  public boolean none() {
    return byName.isEmpty();
  }
}
