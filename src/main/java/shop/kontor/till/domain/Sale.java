package shop.kontor.till.domain;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.inventory.LocationId;
import shop.kontor.ordering.OrderId;

/**
 * What was sold over the counter: a fact, made by a till that may have been alone with it for hours.
 *
 * @param id made by the till: a UUID
 * @param clerk who was signed in there
 * @param at by the till's own clock
 * @param cart id of the customer's cart, which is paid by it; {@code null} for none
 * @param customer her id; {@code null} for somebody unknown
 * @param coupon fingerprint of the code that she gave; {@code null} for none
 */
public record Sale(String id, LocationId store, String clerk, Instant at, List<SaleLine> lines,
    List<Payment> payments, @Nullable String cart, @Nullable String customer, @Nullable String coupon)
    implements Document {

  public static final int MOST_LINES = 200;
  private static final int MOST_PAYMENTS = 10;
  private static final int LONGEST_ID = 80;
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  public Sale {
    if (id == null || !ID.matcher(id).matches()) {
      throw new Unfit("till.unfit.id", "A sale has a UUID in lower case for its id");
    }
    if (store == null || at == null || clerk == null || clerk.isBlank() || clerk.length() > 100) {
      throw new Unfit("till.unfit.sale", "A sale tells of its store, its clerk and its time");
    }
    if (cart != null && cart.length() > LONGEST_ID || customer != null && customer.length() > LONGEST_ID
        || coupon != null && coupon.length() > LONGEST_ID) {
      throw new Unfit("till.unfit.customer", "No cart and no customer has such a long id");
    }
    lines = lines == null ? List.of() : List.copyOf(lines);
    payments = payments == null ? List.of() : List.copyOf(payments);
    if (lines.isEmpty() || lines.size() > MOST_LINES || payments.size() > MOST_PAYMENTS) {
      throw new Unfit("till.unfit.lines", "A sale has 1 to 200 lines, and at most 10 payments");
    }
    var currency = lines.getFirst().unitPrice().getCurrencyUnit();
    if (!lines.stream().allMatch(line -> line.unitPrice().getCurrencyUnit().equals(currency))
        || !payments.stream().allMatch(payment -> payment.amount().getCurrencyUnit().equals(currency))) {
      throw new Unfit("till.unfit.currency", "A sale is in one currency");
    }
    if (!sum(currency, payments.stream().map(Payment::amount).toList())
        .equals(sum(currency, lines.stream().map(SaleLine::total).toList()))) {
      throw new Unfit("till.unfit.sum", "What was paid is not the sum of the lines");
    }
  }

  /** To somebody unknown. */
  public Sale(String id, LocationId store, String clerk, Instant at, List<SaleLine> lines, List<Payment> payments) {
    this(id, store, clerk, at, lines, payments, null, null, null);
  }

  /** As it is kept once its buyer must be forgotten. */
  public Sale anonymous() {
    return new Sale(id, store, clerk, at, lines, payments);
  }

  /** What her coupon saved, on all lines; empty if it saved nothing, and is not used up by that. */
  @JsonIgnore
  public Optional<SaleLine.Saved> usedCoupon() {
    return lines.stream().flatMap(line -> line.saved().stream()).filter(saved -> saved.coupon()
        && saved.amount().isPositive()).reduce((one, other) -> new SaleLine.Saved(one.promotion(), one.name(),
            one.amount().plus(other.amount()), true));
  }

  private static Money sum(CurrencyUnit currency, List<Money> parts) {
    return parts.stream().reduce(Money.zero(currency), Money::plus);
  }

  /** The sum of the lines. */
  @JsonIgnore
  public Money total() {
    return sum(lines.getFirst().unitPrice().getCurrencyUnit(), lines.stream().map(SaleLine::total).toList());
  }

  /**
   * Under which it stands among orders. They sort by time and have ids of version 7, which a till may not have made, and not
   * by a clock that is right: so the time is the house's, and the rest the sale's own, whose end is on the receipt.
   */
  public OrderId order(Instant soldAt) {
    var variant = "89ab".charAt(Character.digit(id.charAt(19), 16) & 3);
    var time = String.format("%012x", soldAt.toEpochMilli());
    return new OrderId(time.substring(0, 8) + "-" + time.substring(8) + "-7" + id.substring(15, 18) + "-" + variant
        + id.substring(20));
  }

  /** The number on the receipt. */
  @JsonIgnore
  public String receipt() {
    return receipt(id);
  }

  static String receipt(String id) {
    var digits = id.substring(id.length() - 12).toUpperCase(Locale.ROOT);
    return digits.substring(0, 4) + "-" + digits.substring(4, 8) + "-" + digits.substring(8);
  }

  /** What of the total falls under one rate of VAT. The tax is rounded once per line, then summed. */
  public record Tax(BigDecimal percent, Money gross, Money tax) {

    public Money net() {
      return gross.minus(tax);
    }
  }

  /** Highest rate first. */
  @JsonIgnore
  public List<Tax> taxes() {
    var parts = new TreeMap<BigDecimal, Tax>((one, other) -> other.compareTo(one));
    lines.forEach(line -> parts.merge(line.vat().percent(), new Tax(line.vat().percent(), line.total(), line.tax()),
        (one, other) -> new Tax(one.percent, one.gross.plus(other.gross), one.tax.plus(other.tax))));
    return List.copyOf(parts.values());
  }
}
