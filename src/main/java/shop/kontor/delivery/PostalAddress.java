package shop.kontor.delivery;

import shop.kontor.foundation.text.Unfit;

/** Where something is delivered to. {@code country} is an ISO 3166-1 alpha-2 code; only {@code extra} may be empty. */
public record PostalAddress(String name, String street, String extra, String postcode, String city, String country) {

  public PostalAddress {
    check("name", name, 200);
    check("street", street, 200);
    check("postcode", postcode, 20);
    check("city", city, 100);
    extra = extra == null ? "" : extra.strip();
    if (extra.length() > 200) {
      throw new Unfit("delivery.unfit.extra", "The address supplement has at most 200 characters");
    }
    if (country == null || !country.matches("[A-Z]{2}")) {
      throw new Unfit("delivery.unfit.country", "The country is a code of two capital letters, such as DE");
    }
  }

  private static void check(String field, String value, int most) {
    if (value == null || value.isBlank() || value.length() > most) {
      throw new Unfit("delivery.unfit." + field, "The " + field + " of an address has 1 to " + most + " characters");
    }
  }
}
