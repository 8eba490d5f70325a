package shop.kontor.ordering;

import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.customer.Company;

/**
 * Who buys. A guest is known by her visitor id alone, a registered customer by both.
 *
 * @param visitor the browser or client that she came with
 * @param customer {@code null} for a guest
 * @param language ISO 639-1 code in which she is told about her order
 * @param company for which she buys; {@code null} for herself
 */
public record Buyer(String visitor, @Nullable String customer, String email, String language,
    @Nullable Company company) {

  public Buyer {
    if (visitor == null || visitor.isBlank()) {
      throw new IllegalArgumentException("A buyer has a visitor id");
    }
    // wider than what letters go to: orders that were journalled with it must stay readable
    if (email == null || email.length() > EmailShape.LONGEST || !email.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
      throw new IllegalArgumentException("An e-mail address is needed, such as kim@example.com");
    }
  }

  /** For herself. */
  public Buyer(String visitor, @Nullable String customer, String email, String language) {
    this(visitor, customer, email, language, null);
  }
}
