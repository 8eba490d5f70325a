package shop.kontor.customer.domain;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import shop.kontor.foundation.text.OneLine;
import shop.kontor.foundation.web.Refusal;

/** A place that a customer wants things to be sent to. {@code country} is an ISO 3166-1 alpha-2 code. */
public record Address(String name, String street, String extra, String postcode, String city, String country) {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  public Address {
    name = line("name", name, 200);
    street = line("street", street, 200);
    extra = extra == null || extra.isBlank() ? "" : line("extra", extra, 200);
    postcode = line("postcode", postcode, 20);
    city = line("city", city, 100);
    if (country == null || !COUNTRIES.contains(country)) {
      throw Refusal.invalid("customer.refused.country");
    }
  }

  private static String line(String field, String value, int most) {
    if (!OneLine.fits(value, most)) {
      throw Refusal.invalid("customer.refused." + field);
    }
    return value.strip();
  }

  /** On one line, for lists. */
  public String inShort() {
    return String.join(", ", Arrays.asList(name, street, postcode + " " + city));
  }

  /** Personal: not for logs. */
  @Override
  public String toString() {
    return "an address in " + country;
  }
}
