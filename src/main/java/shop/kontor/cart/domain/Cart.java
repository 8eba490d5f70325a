package shop.kontor.cart.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import org.jmolecules.ddd.annotation.AggregateRoot;
import org.jmolecules.ddd.annotation.Identity;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.ordering.OrderId;
import shop.kontor.pricing.PricePromise;

/**
 * What one customer means to buy. Open until it is checked out or paid elsewhere, or has become part of another cart.
 */
@AggregateRoot
@Table(schema = "cart", name = "cart")
public class Cart {

  public enum Status { OPEN, CHECKED_OUT, MERGED, RETURNED, PAID }

  @Id
  @Identity
  private final String id;
  @Version
  private final int version;
  private Owner owner;
  @Column("open_owner")
  private Owner openOwner;
  private Status status;
  private Lines lines;
  @Column("order_id")
  private OrderId order;
  private String coupon;
  private Holds holds;
  private PromisedTariffs tariffs;
  private final Instant begunAt;
  private Instant changedAt;

  Cart(String id, int version, Owner owner, Owner openOwner, Status status, Lines lines, OrderId order,
      String coupon, Holds holds, PromisedTariffs tariffs, Instant begunAt, Instant changedAt) {
    this.id = id;
    this.version = version;
    this.owner = owner;
    this.openOwner = openOwner;
    this.status = status;
    this.lines = lines;
    this.order = order;
    this.coupon = coupon;
    this.holds = holds;
    this.tariffs = tariffs;
    this.begunAt = begunAt;
    this.changedAt = changedAt;
  }

  public static Cart begin(Owner owner, Instant now) {
    return new Cart(Ids.next().toString(), 0, owner, owner, Status.OPEN, Lines.NONE, null, null, null, null, now, now);
  }

  /** @param promises of this variant's price that its owner holds */
  public void add(Sku sku, int quantity, List<PricePromise> promises, Instant now) {
    change(lines.plus(sku, quantity, promises, now), now);
  }

  /** From now on this many pieces of a variant; none takes the line away. */
  public void set(Sku sku, int quantity, Instant now) {
    change(lines.with(sku, quantity), now);
  }

  /** The same lines, with all that their owner was promised. She did nothing, so nothing has changed. */
  public void promised(List<Line> same) {
    change(new Lines(same), changedAt);
  }

  /** What its owner was shown of delivery, and holds from now on: also what she was shown with another cart. */
  public void promisedTariffs(List<PromisedTariff> more, Instant now) {
    if (!more.isEmpty()) {
      tariffs = (tariffs == null ? PromisedTariffs.NONE : tariffs).and(more, now).orNull();
    }
  }

  /** Those that are over may be among them. */
  public List<PromisedTariff> tariffs() {
    return tariffs == null ? List.of() : tariffs.tariffs();
  }

  /** @param code of the one coupon that goes with it from now on; {@code null} for none */
  public void give(String code, Instant now) {
    change(lines, now);
    coupon = code;
  }

  /** What another one had with it, if this one has none. */
  public void giveIfNone(String code) {
    coupon = coupon == null ? code : coupon;
  }

  /** It was used up: she would not get further with it. */
  public void takeCouponAway() {
    coupon = null;
  }

  /** What inventory is asked to keep back for its owner, too. */
  public void hold(List<Hold> more, Instant now) {
    holds = (holds == null ? Holds.NONE : holds).and(more, now).orNull();
  }

  /** Whether this was held, as far as it knew. */
  public boolean letGo(String reference) {
    return !letGo(hold -> hold.reference().equals(reference)).isEmpty();
  }

  /** What is held of a variant is too much where fewer are wanted. */
  public List<Hold> letGoOfMoreThan(Sku sku, int quantity) {
    boolean tooMany = holds != null
        && holds.holds().stream().filter(hold -> hold.sku().equals(sku)).mapToInt(Hold::quantity).sum() > quantity;
    return tooMany ? letGo(hold -> hold.sku().equals(sku)) : List.of();
  }

  /** All that is held: it is another cart's now, or an order's. */
  public List<Hold> letGoOfAll() {
    return letGo(_ -> true);
  }

  private List<Hold> letGo(Predicate<Hold> gone) {
    if (holds == null) {
      return List.of();
    }
    var those = holds.holds().stream().filter(gone).toList();
    holds = holds.without(gone).orNull();
    return those;
  }

  private void change(Lines changed, Instant now) {
    if (status != Status.OPEN) {
      throw new IllegalStateException("The cart is no longer open");
    }
    lines = changed;
    changedAt = now;
  }

  public void checkOut(OrderId as, Instant now) {
    close(Status.CHECKED_OUT, now);
    order = as;
  }

  /** Its lines are in another cart now. */
  public List<Line> handOver(Status because, Instant now) {
    close(because, now);
    return lines.lines();
  }

  /**
   * So many pieces of it were paid elsewhere.
   *
   * @return what was not
   */
  public List<Line> pay(Map<Sku, Integer> paid, Instant now) {
    return handOver(Status.PAID, now).stream()
        .filter(line -> line.quantity() > paid.getOrDefault(line.sku(), 0))
        .map(line -> line.of(line.quantity() - paid.getOrDefault(line.sku(), 0))).toList();
  }

  /** What another cart held, as far as it fits in here. */
  public void takeOver(List<Line> more, Instant now) {
    change(lines.and(more, now), now);
  }

  /** A guest turned out to be this customer. */
  public void belongTo(Owner customer) {
    owner = customer;
    openOwner = openOwner == null ? null : customer;
  }

  /** The order fell through: what she meant to buy, she still means to buy. */
  public void reopen(Instant now) {
    status = Status.OPEN;
    openOwner = owner;
    order = null;
    changedAt = now;
  }

  private void close(Status because, Instant now) {
    status = because;
    openOwner = null;
    changedAt = now;
  }

  public String id() {
    return id;
  }

  /** Higher with each time that it was written. */
  public int version() {
    return version;
  }

  public boolean isCheckedOut() {
    return status == Status.CHECKED_OUT;
  }

  public boolean isBegunAfter(Instant moment) {
    return begunAt.isAfter(moment);
  }

  public Owner owner() {
    return owner;
  }

  public List<Line> lines() {
    return lines.lines();
  }

  /** The code that its owner gave; {@code null} for none. */
  public String coupon() {
    return coupon;
  }

  /** What is held for its owner now; inventory may know that it is not any more. */
  public List<Hold> holds(Instant now) {
    return holds == null ? List.of() : holds.holds().stream().filter(hold -> !hold.over(now)).toList();
  }

  /** Pieces of a variant. */
  public int quantity(Sku sku) {
    return lines.lines().stream().filter(line -> line.sku().equals(sku)).mapToInt(Line::quantity).sum();
  }

  public OrderId order() {
    return order;
  }
}
