package shop.kontor.assistant.application;

import shop.kontor.delivery.PostalAddress;
import shop.kontor.foundation.text.EmailShape;
import shop.kontor.foundation.text.Unfit;

/**
 * To whom an order goes, as she wrote it down in a conversation.
 *
 * @param method in which she pays, such as {@code invoice}
 */
public record Recipient(String email, PostalAddress address, String method) {

  public Recipient {
    if (email == null || !EmailShape.fits(email)) {
      throw new Unfit("assistant.unfit.email", "Where she is told about her order is an e-mail address");
    }
    if (method == null || !method.matches("[a-z0-9-]{1,40}")) {
      throw new Unfit("assistant.unfit.method", "Say how to pay");
    }
  }

  /** What she has written, in a line. */
  String said() {
    return address.name() + ", " + address.street() + (address.extra().isEmpty() ? "" : ", " + address.extra()) + ", "
        + address.postcode() + " " + address.city() + " (" + address.country() + ") · " + email;
  }
}
