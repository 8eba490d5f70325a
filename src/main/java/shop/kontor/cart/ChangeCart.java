package shop.kontor.cart;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Request;
import shop.kontor.pricing.Channel;

/**
 * Somebody who acts for a customer puts pieces into her cart or takes some out of it, or only looks into it: with nothing
 * to change, it is answered by how it stands. All of it is done or nothing. Answered once by {@link CartChanged} or
 * {@link CartRefused}, whichever bears this request's id; asking twice with one id changes once.
 *
 * @param request chosen by the asker, at most 60 letters, digits, hyphens and dots
 * @param visitor for whom; her cart, unless {@code customer} is given
 * @param customer {@code null} for a guest
 * @param channel where she meets the shop. What is put in elsewhere than on the web is promised to her at what it costs there
 * @param pieces what to change, in this order; at most 100
 * @param only whether whatever is not named by {@code pieces} is taken out
 * @param coupon that goes with the cart from now on; empty takes it away, {@code null} leaves all as it is
 * @param at when it was asked for: what sets numbers is not done after what was asked for later
 * @param apart {@code true} for a cart beside the one that the customer sees: hers, at her prices, but filled by this visitor
 *     alone; {@code null} for that which she sees
 */
public record ChangeCart(String request, String visitor, @Nullable String customer, Channel channel, List<Piece> pieces,
    boolean only, @Nullable String coupon, Instant at, @Nullable Boolean apart) implements Request {

  public static final int MOST = 100;

  public enum How {

    /** So many more. */
    ADD,
    /** So many from now on; 0 takes the line away. */
    SET
  }

  /** @param quantity from 0; to add, from 1 */
  public record Piece(Sku sku, int quantity, How how) {}

  public ChangeCart {
    if (request == null || !request.matches("[0-9A-Za-z.-]{1,60}")) {
      throw new IllegalArgumentException("A request has an id of 1 to 60 letters, digits, hyphens and dots");
    }
    pieces = List.copyOf(pieces);
    if (pieces.size() > MOST) {
      throw new IllegalArgumentException("A request changes at most " + MOST + " lines");
    }
  }

  /** The one that she sees. */
  public ChangeCart(String request, String visitor, @Nullable String customer, Channel channel, List<Piece> pieces,
      boolean only, @Nullable String coupon, Instant at) {
    this(request, visitor, customer, channel, pieces, only, coupon, at, null);
  }

  /** Whose cart it is: what is asked for one cart is done in the order in which it was asked. */
  @Override
  public String key() {
    return customer == null ? visitor : customer;
  }
}
