package shop.kontor.agents.web.ucp;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The version of the Universal Commerce Protocol that is spoken here, and what of it: ucp.dev/2026-04-08. The next one is
 * a package beside this one.
 */
final class Ucp {

  static final String VERSION = "2026-04-08";
  static final String SHOPPING = "dev.ucp.shopping";
  static final String CHECKOUT = SHOPPING + ".checkout";
  static final String CART = SHOPPING + ".cart";
  static final String SEARCH = SHOPPING + ".catalog.search";
  static final String LOOKUP = SHOPPING + ".catalog.lookup";
  static final String ORDER = SHOPPING + ".order";
  static final String FULFILMENT = SHOPPING + ".fulfillment";
  static final String DISCOUNT = SHOPPING + ".discount";
  static final String CONSENT = SHOPPING + ".buyer_consent";
  static final String IDENTITY = "dev.ucp.common.identity_linking";
  /** By the name of each capability its schema, below the version's schemas; the specification's page is called alike. */
  static final Map<String, String> CAPABILITIES = capabilities();
  /** What an extension extends: it is active where one of these is. */
  static final Map<String, Set<String>> PARENTS = Map.of(FULFILMENT, Set.of(CHECKOUT),
      DISCOUNT, Set.of(CHECKOUT, CART), CONSENT, Set.of(CHECKOUT));

  private Ucp() {}

  private static Map<String, String> capabilities() {
    var all = new LinkedHashMap<String, String>();
    all.put(CHECKOUT, "checkout");
    all.put(CART, "cart");
    all.put(SEARCH, "catalog_search");
    all.put(LOOKUP, "catalog_lookup");
    all.put(ORDER, "order");
    all.put(FULFILMENT, "fulfillment");
    all.put(DISCOUNT, "discount");
    all.put(CONSENT, "buyer_consent");
    all.put(IDENTITY, "identity_linking");
    return all;
  }

  /** Where the schema of a capability lies. */
  static String schema(String capability) {
    return page("schemas/" + (capability.equals(IDENTITY) ? "common/" : "shopping/") + CAPABILITIES.get(capability) + ".json");
  }

  static String page(String name) {
    return "https://ucp.dev/" + VERSION + "/" + name;
  }

  /** What can be asked for, by the name that it has as a tool. */
  enum Operation {
    CREATE_CHECKOUT(CHECKOUT, 201), GET_CHECKOUT(CHECKOUT, 200), UPDATE_CHECKOUT(CHECKOUT, 200),
    COMPLETE_CHECKOUT(CHECKOUT, 200), CANCEL_CHECKOUT(CHECKOUT, 200), CREATE_CART(CART, 201), GET_CART(CART, 200),
    UPDATE_CART(CART, 200), CANCEL_CART(CART, 200), SEARCH_CATALOG(SEARCH, 200), LOOKUP_CATALOG(LOOKUP, 200),
    GET_PRODUCT(LOOKUP, 200), GET_ORDER(ORDER, 200);

    private final String capability;
    private final int success;

    Operation(String capability, int success) {
      this.capability = capability;
      this.success = success;
    }

    String capability() {
      return capability;
    }

    int success() {
      return success;
    }

    static Optional<Operation> of(String tool) {
      for (var each : values()) {
        if (each.name().toLowerCase(Locale.ROOT).equals(tool)) {
          return Optional.of(each);
        }
      }
      return Optional.empty();
    }
  }
}
