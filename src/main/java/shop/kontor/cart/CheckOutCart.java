package shop.kontor.cart;

import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.PostalAddress;
import shop.kontor.delivery.Window;
import shop.kontor.foundation.post.Request;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;

/**
 * Somebody who acts for a customer buys what lies in her cart, at the total to which she agreed and no other. Answered
 * once by {@link CartCheckedOut} or {@link CartRefused}, whichever bears this request's id; asking twice with one id
 * places one order.
 *
 * @param request chosen by the asker, at most 60 letters, digits, hyphens and dots
 * @param visitor for whom; her cart, unless {@code customer} is given
 * @param customer {@code null} for a guest
 * @param email where she is told about her order
 * @param language ISO 639-1 code in which she is told
 * @param address where it is delivered, or hers if she collects it
 * @param date on which it is to be delivered, in {@code window}; both {@code null} if she collects it
 * @param collectAt the store where she collects it; {@code null} for delivery
 * @param paymentMethod such as {@code invoice}
 * @param agreed what she agreed to pay in all, including VAT
 * @param channel in which she buys; {@code null} for the web
 * @param apart {@code true} for a cart beside the one that she sees, as {@link ChangeCart} has it
 * @param agent the software that buys for her by her leave, as it calls itself; {@code null} for none
 */
public record CheckOutCart(String request, String visitor, @Nullable String customer, String email, String language,
    PostalAddress address, @Nullable LocalDate date, @Nullable Window window, @Nullable LocationId collectAt,
    String paymentMethod, Money agreed, Instant at, @Nullable Channel channel, @Nullable Boolean apart,
    @Nullable String agent) implements Request {

  public CheckOutCart {
    if (request == null || !request.matches("[0-9A-Za-z.-]{1,60}")) {
      throw new IllegalArgumentException("A request has an id of 1 to 60 letters, digits, hyphens and dots");
    }
    if (agreed == null) {
      throw new IllegalArgumentException("Whoever buys for somebody says which total she agreed to");
    }
  }

  /** On the web. */
  public CheckOutCart(String request, String visitor, @Nullable String customer, String email, String language,
      PostalAddress address, @Nullable LocalDate date, @Nullable Window window, @Nullable LocationId collectAt,
      String paymentMethod, Money agreed, Instant at) {
    this(request, visitor, customer, email, language, address, date, window, collectAt, paymentMethod, agreed, at, null);
  }

  /** By nobody of whom she is told. */
  public CheckOutCart(String request, String visitor, @Nullable String customer, String email, String language,
      PostalAddress address, @Nullable LocalDate date, @Nullable Window window, @Nullable LocationId collectAt,
      String paymentMethod, Money agreed, Instant at, @Nullable Channel channel) {
    this(request, visitor, customer, email, language, address, date, window, collectAt, paymentMethod, agreed, at, channel,
        null, null);
  }

  /** Whose cart it is: what is asked for one cart is done in the order in which it was asked. */
  @Override
  public String key() {
    return customer == null ? visitor : customer;
  }
}
