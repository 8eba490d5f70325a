package shop.kontor.agents.domain;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a customer may let an agent do. Where a protocol has a name for it, it bears that one. */
public enum Scope {

  /** Her orders, wherever she placed them. Named as ucp.dev/2026-04-08, identity linking, names it. */
  ORDERS("dev.ucp.shopping.order:read"),
  /** Her cart: to look into it and to change it. */
  CART("cart:manage"),
  /** To buy in her name, at a total that was shown. Named as the protocol names scopes: capability, colon, what is done. */
  BUYING("dev.ucp.shopping.checkout:manage"),
  /** Her projects and designs: to look at them. */
  PROJECTS("projects:read"),
  /** To begin projects, to say what they are to come to, and to have designs made and changed. */
  PLANNING("projects:manage");

  private final String wire;

  Scope(String wire) {
    this.wire = wire;
  }

  /** What an agent is asked to be allowed that names nothing: all but to buy, which it has to say, and she to tick. */
  public static Set<Scope> unnamed() {
    return EnumSet.complementOf(EnumSet.of(BUYING));
  }

  /** As it is called in {@code scope}, RFC 6749 section 3.3. */
  public String wire() {
    return wire;
  }

  public static Optional<Scope> of(String wire) {
    return Arrays.stream(values()).filter(each -> each.wire.equals(wire)).findFirst();
  }

  /** Those of a list with spaces that are known here; the others are nobody's to give. */
  public static Set<Scope> known(String wires) {
    var known = EnumSet.noneOf(Scope.class);
    for (var wire : wires.split(" ")) {
      of(wire).ifPresent(known::add);
    }
    return known;
  }

  public static String written(Set<Scope> scopes) {
    return Arrays.stream(values()).filter(scopes::contains).map(Scope::wire).collect(Collectors.joining(" "));
  }
}
