package shop.kontor.customer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.OneLine;
import shop.kontor.foundation.text.Unfit;

/**
 * For which somebody buys, as it stands on its invoices. Who buys for a company is shown prices without VAT, and VAT
 * apart.
 *
 * @param vatId as the state gave it, such as {@code DE123456789}, without spaces; {@code null} if it has none
 * @param country an ISO 3166-1 alpha-2 code
 */
public record Company(String name, @Nullable String vatId, String street, String postcode, String city,
    String country) implements Document {

  private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
  /** Article 215 of Directive 2006/112/EC: a prefix of two letters; what follows differs from state to state. */
  private static final Pattern VAT_ID = Pattern.compile("[A-Z]{2}[0-9A-Z+*]{2,13}");

  public Company {
    name = line("name", name, 200);
    street = line("street", street, 200);
    postcode = line("postcode", postcode, 20);
    city = line("city", city, 100);
    vatId = vatId == null || vatId.isBlank() ? null : vatId.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    if (vatId != null && !VAT_ID.matcher(vatId).matches()) {
      throw new Unfit("customer.unfit.vat-id", "A VAT number begins with two letters, such as DE123456789");
    }
    if (country == null || !COUNTRIES.contains(country)) {
      throw new Unfit("customer.unfit.country", "The country is a code of two capital letters, such as DE");
    }
  }

  private static String line(String field, String value, int most) {
    if (!OneLine.fits(value, most)) {
      throw new Unfit("customer.unfit.company-" + field,
          "The " + field + " of a company has 1 to " + most + " characters, on one line");
    }
    return value.strip();
  }
}
