package shop.kontor.customer.domain;

import java.text.Normalizer;
import java.util.Locale;
import shop.kontor.foundation.persistence.SingleValue;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.foundation.web.Refusal;

/** An e-mail address as its owner writes it. Whether it is hers only a letter can tell. */
public record EmailAddress(String value) implements SingleValue {

  public EmailAddress {
    value = value == null ? "" : value.strip();
    if (!EmailShape.fits(value)) {
      throw Refusal.invalid("customer.refused.email");
    }
  }

  /** The same for every way to write this address. */
  public String key() {
    return key(value);
  }

  static String key(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "an e-mail address";
  }
}
