package shop.kontor.foundation.house;

import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/**
 * Where rooms elsewhere are to be found, as {@code kontor.elsewhere.<room>} says. A room may be elsewhere without this
 * process knowing where. A bean of every context.
 *
 * @param byRoom such as {@code http://10.0.0.7:8080}, without a path, by the room's name
 */
public record Addresses(SortedMap<String, URI> byRoom) {

  private static final String SETTING = "kontor.elsewhere";

  public Addresses {
    byRoom = Collections.unmodifiableSortedMap(new TreeMap<>(byRoom));
  }

  /** @throws NotOpened if a setting names a room that is here or does not exist, or is no address */
  static Addresses of(Selection selection, Environment settings) {
    return of(selection, Binder.get(settings).bind(SETTING, Bindable.mapOf(String.class, String.class))
        .orElseGet(Map::of));
  }

  static Addresses of(Selection selection, Map<String, String> settings) {
    var byRoom = new TreeMap<String, URI>();
    new TreeMap<>(settings).forEach((room, address) -> {
      var setting = SETTING + "." + room;
      if (selection.here().contains(room)) {
        throw new NotOpened("%s=%s says where the room '%s' is, but it is here".formatted(setting, address, room),
            "Leave it out, or leave the room out of this process by %s=!%s.".formatted(Selection.SETTING, room));
      }
      if (!selection.elsewhere().contains(room)) {
        throw Selection.unknown(setting, room, Rooms.built());
      }
      byRoom.put(room, address(address).orElseThrow(() -> new NotOpened(
          "%s=%s is not the address of a process".formatted(setting, address),
          "Say its protocol, host and port, such as http://10.0.0.7:8080.")));
    });
    return new Addresses(byRoom);
  }

  private static Optional<URI> address(String text) {
    try {
      var address = URI.create(text.strip().replaceFirst("/$", ""));
      boolean sound = address.getHost() != null && ("http".equals(address.getScheme())
          || "https".equals(address.getScheme())) && address.getPath().isEmpty() && address.getQuery() == null
          && address.getFragment() == null && address.getUserInfo() == null;
      return sound ? Optional.of(address) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
