package shop.kontor.payment;

import org.joda.money.Money;
import shop.kontor.foundation.post.Request;

/**
 * Make sure of this money. Answered by {@link PaymentAuthorised} or {@link PaymentDeclined}.
 *
 * @param reference the asker's own name for it, such as an order id; asking twice by one reference pays once
 * @param method how the customer pays, one of the methods that payment offers; never card data
 */
public record AuthorisePayment(String reference, Money amount, String method) implements Request {

  @Override
  public String key() {
    return reference;
  }
}
