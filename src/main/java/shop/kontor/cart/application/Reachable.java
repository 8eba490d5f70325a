package shop.kontor.cart.application;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import shop.kontor.delivery.PostalAddress;

/** Whether there can be such an address: its country is one, and its postcode has the form that it has there. */
final class Reachable {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  private static final Pattern FIVE = Pattern.compile("\\d{5}");
  private static final Pattern FOUR = Pattern.compile("\\d{4}");
  /** By country, for those whose form is digits alone. Source: Universal Postal Union, addressing by country. */
  private static final Map<String, Pattern> POSTCODES = Map.ofEntries(Map.entry("DE", FIVE), Map.entry("FR", FIVE),
      Map.entry("ES", FIVE), Map.entry("IT", FIVE), Map.entry("FI", FIVE), Map.entry("KR", FIVE), Map.entry("AT", FOUR),
      Map.entry("BE", FOUR), Map.entry("CH", FOUR), Map.entry("DK", FOUR), Map.entry("NO", FOUR));

  private Reachable() {}

  static boolean is(PostalAddress address) {
    var form = POSTCODES.get(address.country());
    return COUNTRIES.contains(address.country()) && (form == null || form.matcher(address.postcode().strip()).matches());
  }
}
