package shop.kontor.pricing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.inventory.LocationId;

/**
 * A price that was shown to a customer. Until it expires she pays no more than this in whatever channel, however often
 * the price is raised meanwhile. Sealed, it is a text that she can carry and that nobody else can make or alter.
 *
 * @param unitPrice for one piece, including VAT
 * @param fromQuantity from so many pieces of the variant, counting this one
 * @param visitor to whose browser or client it was shown
 * @param customer as whom she was signed in; {@code null} for a guest
 * @param channel in which it was shown
 * @param store in which she was; {@code null} for none
 * @param list by whose price, as it is called; {@code null} for the variant's own
 * @param until the first moment at which it no longer holds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PricePromise(Sku sku, Money unitPrice, int fromQuantity, String visitor, @Nullable String customer,
    Channel channel, @Nullable LocationId store, @Nullable String list, Instant made, Instant until) {

  /** No token is longer: the rest is not worth a look. */
  public static final int LONGEST = 1_000;
  private static final String PURPOSE = "price promise";
  private static final String FORM = "1";
  private static final String BETWEEN = "\n";
  private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}");

  /** Times count by the millisecond, and a name stands in one line: what is written in a token is the same promise. */
  public PricePromise {
    made = made.truncatedTo(ChronoUnit.MILLIS);
    until = until.truncatedTo(ChronoUnit.MILLIS);
    list = list == null ? null : CONTROLS.matcher(list).replaceAll(" ");
    if (unitPrice.isNegative()) {
      throw new Unfit("pricing.unfit.price", "A price can't be negative");
    }
    if (fromQuantity < 1) {
      throw new Unfit("pricing.unfit.quantity", "Terms hold from one piece or more");
    }
  }

  public boolean hold(Situation situation) {
    return situation.quantity() >= fromQuantity && !over(situation.at());
  }

  public boolean over(Instant at) {
    return !at.isBefore(until);
  }

  /**
   * Whether it was made to her. What a customer was shown while she was signed in is hers on all her devices, and no
   * other customer's on the same one; what a guest was shown stays hers when she signs in.
   *
   * @param asCustomer {@code null} for a guest
   */
  public boolean isHeldBy(String byVisitor, @Nullable String asCustomer) {
    return customer == null || asCustomer == null ? visitor.equals(byVisitor) : customer.equals(asCustomer);
  }

  /** The same with another end. */
  public PricePromise until(Instant end) {
    return new PricePromise(sku, unitPrice, fromQuantity, visitor, customer, channel, store, list, made, end);
  }

  /** Whether nobody who holds this one needs the other. */
  public boolean covers(PricePromise other) {
    return sku.equals(other.sku) && unitPrice.isSameCurrency(other.unitPrice)
        && !unitPrice.isGreaterThan(other.unitPrice) && fromQuantity <= other.fromQuantity
        && !until.isBefore(other.until);
  }

  /** The token by which she holds it, in whatever room of the house she shows it. */
  public String token(Seals seals) {
    return seals.seal(PURPOSE, String.join(BETWEEN, FORM, sku.value(), unitPrice.toString(),
        Integer.toString(fromQuantity), visitor, customer == null ? "" : customer, channel.written(),
        store == null ? "" : store.value(), list == null ? "" : list,
        Long.toString(made.toEpochMilli()), Long.toString(until.toEpochMilli())));
  }

  /** What a token says, whosever it is and even if it is over; empty for what this house has not written. */
  public static Optional<PricePromise> of(String token, Seals seals) {
    return token.length() > LONGEST ? Optional.empty() : seals.open(PURPOSE, token).flatMap(PricePromise::read);
  }

  private static Optional<PricePromise> read(String written) {
    var part = written.split(BETWEEN, -1);
    return !part[0].equals(FORM) ? Optional.empty()
        : Optional.of(new PricePromise(new Sku(part[1]), Money.parse(part[2]), Integer.parseInt(part[3]), part[4],
            part[5].isEmpty() ? null : part[5], Channel.of(part[6]), part[7].isEmpty() ? null : new LocationId(part[7]),
            part[8].isEmpty() ? null : part[8], Instant.ofEpochMilli(Long.parseLong(part[9])),
            Instant.ofEpochMilli(Long.parseLong(part[10]))));
  }
}
