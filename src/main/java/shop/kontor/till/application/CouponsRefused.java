package shop.kontor.till.application;

import java.util.ArrayList;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.LiveUpdates;
import shop.kontor.pricing.CouponRefused;
import shop.kontor.till.application.SaleReading.Kept;
import shop.kontor.till.domain.Deviation;
import shop.kontor.till.domain.SaleLine;
import tools.jackson.databind.json.JsonMapper;

/** Notes which sales used a coupon that had been used as often as it may. */
@Component
class CouponsRefused {

  private final JdbcClient jdbc;
  private final SaleReading reading;
  private final LiveUpdates live;
  private final JsonMapper json;

  CouponsRefused(JdbcClient jdbc, SaleReading reading, LiveUpdates live, JsonMapper json) {
    this.jdbc = jdbc;
    this.reading = reading;
    this.live = live;
    this.json = json;
  }

  @ApplicationModuleListener(id = "till.note-coupon-refused")
  void on(CouponRefused fact) {
    if (fact.reference().startsWith(SaleBook.REFERENCE)) {
      reading.lock(fact.reference().substring(SaleBook.REFERENCE.length())).ifPresent(this::note);
    }
  }

  private void note(Kept kept) {
    var deviations = new ArrayList<>(kept.deviations());
    var saved = kept.sale().usedCoupon().map(SaleLine.Saved::amount).orElse(null);
    if (saved == null || deviations.stream().anyMatch(each -> each.kind() == Deviation.Kind.COUPON)) {
      return;
    }
    deviations.add(new Deviation(Deviation.Kind.COUPON, null, saved, Money.zero(saved.getCurrencyUnit())));
    jdbc.sql("UPDATE till.sale SET deviations = ?, wanting = 1 WHERE id = ?")
        .params(json.writeValueAsString(deviations), kept.sale().id()).update();
    live.changedOften(SaleReading.TOPIC);
  }
}
