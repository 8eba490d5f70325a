package shop.kontor.shelf.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.LocationId;

/**
 * A GS1 Digital Link to a trade item, uncompressed.
 *
 * @param store id of the place where it hangs; empty where it hangs in none
 */
public record DigitalLink(TradeNumber number, String store) {

  /** Consumer product variant; batch or lot; serial number, ours or another's: in this order, each once. */
  private static final List<Pattern> QUALIFIERS =
      List.of(Pattern.compile("22"), Pattern.compile("10"), Pattern.compile("21|235"));
  private static final int LONGEST_QUALIFIER = 28;
  /** The stem before it may be any: {@code https://brand.example/some/path/01/...}. */
  private static final Pattern PATH = Pattern.compile("(?:/[^/]+)*?/01/([^/]+)(?:/(.*))?");

  public DigitalLink {
    store = place(store);
  }

  /** A store as it may stand in an address; empty for what is none. */
  public static String place(String store) {
    return LocationId.fits(store) ? store : "";
  }

  /** Path and query, from the root of the shop. */
  public String path() {
    return "/01/" + number + (store.isEmpty() ? "" : "?store=" + store);
  }

  /** What an address says, if it is a Digital Link at all, of whichever house. @throws Refusal for a wrong number */
  public static Optional<DigitalLink> in(String address) {
    try {
      var uri = new URI(address);
      var path = PATH.matcher(uri.getPath() == null ? "" : uri.getPath());
      return path.matches() ? Optional.of(new DigitalLink(new TradeNumber(path.group(1)), store(uri.getQuery())))
          : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static String store(String query) {
    for (var parameter : query == null ? new String[0] : query.split("[&;]")) {
      if (parameter.startsWith("store=")) {
        return parameter.substring("store=".length());
      }
    }
    return "";
  }

  /**
   * What may stand behind the number: it is understood, and means nothing to the shop.
   *
   * @param path such as {@code 10/LOT-7/21/12345}
   * @throws Refusal for what the grammar does not know
   */
  public static void checkQualifiers(String path) {
    var parts = path.replaceAll("^/+|/+$", "").split("/");
    int next = 0;
    for (int i = 0; i < parts.length && !path.replace("/", "").isEmpty(); i += 2) {
      while (next < QUALIFIERS.size() && !QUALIFIERS.get(next).matcher(parts[i]).matches()) {
        next++;
      }
      if (next++ >= QUALIFIERS.size() || i + 1 == parts.length || parts[i + 1].isEmpty()
          || parts[i + 1].length() > LONGEST_QUALIFIER) {
        throw Refusal.invalid("shelf.refused.qualifiers");
      }
    }
  }
}
