package shop.kontor.agents.web.ucp;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Whose agent asks, as its profile says.
 *
 * @param address of its profile: the name by which it is known
 * @param capabilities that both sides have, without extensions of what the other side has not
 * @param webhook where it wants to be told what becomes of orders; {@code null} for nowhere
 * @param keys by which its signatures are checked, as JSON Web Keys
 */
record Platform(String address, Set<String> capabilities, @Nullable String webhook, JsonNode keys) {

  private static final int LONGEST = 500;

  /** @throws Fault for what is no profile, and for one of another version */
  static Platform of(String address, JsonNode profile) {
    var ucp = profile.path("ucp");
    var version = ucp.path("version").asString("");
    if (!ucp.isObject() || !version.matches("\\d{4}-\\d{2}-\\d{2}")) {
      throw new Fault(422, "profile_malformed", "The profile at " + address + " says no version of UCP");
    }
    if (!version.equals(Ucp.VERSION)) {
      throw new Fault(422, "version_unsupported", "The profile speaks " + version + "; here " + Ucp.VERSION + " is spoken");
    }
    var named = ucp.path("capabilities");
    var common = Ucp.CAPABILITIES.keySet().stream()
        .filter(name -> named.path(name).valueStream().anyMatch(each -> each.path("version").asString("").equals(Ucp.VERSION)))
        .collect(Collectors.toSet());
    common.removeIf(name -> Ucp.PARENTS.containsKey(name) && Ucp.PARENTS.get(name).stream().noneMatch(common::contains));
    var keys = profile.path("signing_keys").isArray() ? profile.path("signing_keys") : profile.path("keys");
    return new Platform(address, Set.copyOf(common),
        address(named.path(Ucp.ORDER).path(0).path("config").path("webhook_url").asString(null)), keys);
  }

  /** What is no address leads nowhere, however often it is tried. */
  private static @Nullable String address(@Nullable String written) {
    try {
      return written == null || written.length() > LONGEST || new URI(written).getHost() == null ? null : written;
    } catch (URISyntaxException none) {
      return null;
    }
  }

  boolean has(String capability) {
    return capabilities.contains(capability);
  }
}
