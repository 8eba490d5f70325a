package shop.kontor.delivery;

import shop.kontor.foundation.text.Unfit;

/** Where something is delivered to. {@code country} is an ISO 3166-1 alpha-2 code; only {@code extra} may be empty. */
public record PostalAddress(String name, String street, String extra, String postcode, String city, String country) {

  private static final int LONGEST = 200;

  public PostalAddress {
    check("name", name, LONGEST);
    check("street", street, LONGEST);
    check("postcode", postcode, 20);
    check("city", city, 100);
    extra = extra == null ? "" : extra.strip();
    if (extra.length() > LONGEST) {
      throw new Unfit("delivery.refused.extra", LONGEST);
    }
    if (country == null || !country.matches("[A-Z]{2}")) {
      throw new Unfit("delivery.refused.country");
    }
  }

  private static void check(String field, String value, int most) {
    if (value == null || value.isBlank() || value.length() > most) {
      throw new Unfit("delivery.refused." + field, most);
    }
  }
}
