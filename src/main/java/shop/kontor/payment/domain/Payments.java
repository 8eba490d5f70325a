package shop.kontor.payment.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All payments. */
public interface Payments {

  Optional<Payment> find(String reference);

  void add(Payment payment);

  /** Stores this in place of the version that it was made from; {@code false} if that is not the newest. */
  boolean replace(Payment payment);

  /** The payments that the provider has to be asked about, whether now or later, soonest first. */
  List<Payment> waiting(int most);

  /**
   * Newest first.
   *
   * @param state {@code null} for all
   * @param before only those requested before this payment; {@code null} for all
   */
  List<Payment> all(Payment.State state, String before, int most);

  long count(Payment.State state, Instant since);
}
