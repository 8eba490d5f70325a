package shop.kontor.agents.domain;

import java.util.Arrays;
import java.util.Optional;

/** Where a token counts, and nowhere else: RFC 8707, RFC 9728. */
public enum Audience {

  /** The shop's own tools. */
  MCP("/mcp"),
  /** The Universal Commerce Protocol, by REST and as tools. */
  UCP("/ucp");

  private final String path;

  Audience(String path) {
    this.path = path;
  }

  /** The resource's address within the shop. */
  public String path() {
    return path;
  }

  /**
   * @param resource that was asked for; {@code null} for none: then it is the protocol that has no word for it
   * @param shop the shop's own address, which UCP takes for its resource's
   */
  public static Optional<Audience> of(String resource, String shop) {
    if (resource == null || resource.equals(shop) || resource.equals(shop + "/") || resource.equals(shop + "/ucp/mcp")) {
      return Optional.of(UCP);
    }
    return Arrays.stream(values()).filter(each -> resource.equals(shop + each.path)).findFirst();
  }
}
