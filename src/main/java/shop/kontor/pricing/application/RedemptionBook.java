package shop.kontor.pricing.application;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.pricing.CouponRefused;
import shop.kontor.pricing.RedeemCoupon;

/** Keeps which orders have used which coupons. */
@Component
class RedemptionBook {

  private final JdbcClient jdbc;

  RedemptionBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum State { HELD, REFUSED, RELEASED }

  /** @param reason {@code null} unless refused */
  record Redemption(String promotion, State state, CouponRefused.Reason reason) {}

  Optional<Redemption> find(String reference) {
    return jdbc.sql("SELECT promotion, state, reason FROM pricing.redemption WHERE reference = ?").param(reference)
        .query((row, n) -> new Redemption(row.getString(1), State.valueOf(row.getString(2)),
            row.getString(3) == null ? null : CouponRefused.Reason.valueOf(row.getString(3)))).optional();
  }

  /** How many orders use it. Nobody else redeems it until the transaction ends. */
  int lockUses(String promotion) {
    return jdbc.sql("SELECT uses FROM pricing.promotion WHERE id = ? FOR UPDATE").param(promotion)
        .query(Integer.class).optional().orElse(0);
  }

  /** How many orders of hers use it, counting no further than this. */
  int usesBy(RedeemCoupon request, int most) {
    return jdbc.sql("""
        SELECT reference FROM pricing.redemption
         WHERE customer = :customer AND promotion = :promotion AND state = 'HELD'
         UNION
        SELECT reference FROM pricing.redemption
         WHERE email = :email AND promotion = :promotion AND state = 'HELD'
         FETCH FIRST :most ROWS ONLY
        """).param("customer", request.customer() == null ? "" : request.customer()).param("email", request.email())
        .param("promotion", request.promotion()).param("most", most).query(String.class).list().size();
  }

  void hold(RedeemCoupon request) {
    add(request, State.HELD, null);
    count(request.promotion(), 1);
  }

  void refuse(RedeemCoupon request, CouponRefused.Reason reason) {
    add(request, State.REFUSED, reason);
  }

  private void add(RedeemCoupon request, State state, CouponRefused.Reason reason) {
    jdbc.sql("""
        INSERT INTO pricing.redemption (reference, promotion, customer, email, state, reason) VALUES (?, ?, ?, ?, ?, ?)
        """).params(request.reference(), request.promotion(), request.customer(), request.email(), state.name(),
            reason == null ? null : reason.name()).update();
  }

  /** Nobody had asked for it yet, and whoever still does comes too late. */
  void releaseUnasked(String reference) {
    jdbc.sql("INSERT INTO pricing.redemption (reference, state) VALUES (?, 'RELEASED')").param(reference).update();
  }

  /** Of whose it was nothing is kept. */
  void release(String reference, String promotion) {
    jdbc.sql("""
        UPDATE pricing.redemption SET state = 'RELEASED', promotion = NULL, customer = NULL, email = NULL, reason = NULL
         WHERE reference = ?
        """).param(reference).update();
    count(promotion, -1);
  }

  private void count(String promotion, int more) {
    jdbc.sql("UPDATE pricing.promotion SET uses = uses + ? WHERE id = ?").params(more, promotion).update();
  }
}
