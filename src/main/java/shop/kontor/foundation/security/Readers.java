package shop.kontor.foundation.security;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import shop.kontor.foundation.house.NotOpened;

/** Programs that have a key of their own: {@code kontor.readers.<name>.key}, and {@code .personal=true} if need be. */
final class Readers {

  private static final String SETTING = "kontor.readers";
  private static final int SHORTEST = 24;
  private static final String BEARER = "Bearer ";

  private record Key(byte[] key, Reader reader) {}

  /** As it is set. */
  record Setting(@Nullable String key, boolean personal) {}

  private final List<Key> keys = new ArrayList<>();

  /** @throws NotOpened if a key is missing or so short that it could be guessed */
  static Readers of(Environment settings) {
    return new Readers(Binder.get(settings).bind(SETTING, Bindable.mapOf(String.class, Setting.class))
        .orElseGet(Map::of));
  }

  Readers(Map<String, Setting> settings) {
    settings.forEach((name, setting) -> {
      if (setting.key() == null || setting.key().length() < SHORTEST) {
        throw new NotOpened("%s.%s.key has fewer than %d characters".formatted(SETTING, name, SHORTEST),
            "Draw one that nobody can guess, such as by: openssl rand -hex 24");
      }
      keys.add(new Key(setting.key().getBytes(StandardCharsets.UTF_8), new Reader(name, setting.personal())));
    });
  }

  /** Whose key came along, as a bearer token; empty if it is nobody's. */
  Optional<Reader> read(HttpServletRequest request) {
    var header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.startsWith(BEARER) || keys.isEmpty()) {
      return Optional.empty();
    }
    var token = header.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
    return keys.stream().filter(each -> MessageDigest.isEqual(each.key(), token)).map(Key::reader).findFirst();
  }
}
