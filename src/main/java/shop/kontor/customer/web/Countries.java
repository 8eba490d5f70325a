package shop.kontor.customer.web;

import java.text.Collator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The countries that an address may be in: the European Union, its neighbours, and some further away. */
final class Countries {

  private static final List<String> CODES = List.of("AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR",
      "GR", "HR", "HU", "IE", "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
      "CH", "GB", "IS", "LI", "NO", "CA", "JP", "KR", "US");

  private Countries() {}

  /** Their codes and their names in a language, in its order. */
  static Map<String, String> in(Locale locale) {
    var names = new LinkedHashMap<String, String>();
    CODES.stream().map(code -> Map.entry(code, Locale.of("", code).getDisplayCountry(locale)))
        .sorted(Map.Entry.comparingByValue(Collator.getInstance(locale)))
        .forEach(country -> names.put(country.getKey(), country.getValue()));
    return names;
  }
}
