package shop.kontor.cart.application;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.cart.domain.PromisedTariff;
import shop.kontor.delivery.DeliveryFee;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import tools.jackson.databind.json.JsonMapper;

/** What the delivery of a cart costs its owner: by the tariff of now or one that she was shown, whichever asks less. */
@Component
class Fees {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Duration lasting;

  Fees(JdbcClient jdbc, JsonMapper json, @Value("${kontor.pricing.promise:24h}") Duration lasting) {
    this.jdbc = jdbc;
    this.json = json;
    this.lasting = lasting;
  }

  /** @param news what is promised by showing it, and was not before; {@code null} for nothing */
  record Asked(DeliveryFee fee, @Nullable PromisedTariff news) {}

  /**
   * What is shown by the tariff of now is promised; until half of that time has passed, the promise that there is will do.
   * What is itself shown by a promise is not promised longer.
   *
   * @param goods what they cost before promotions
   * @param heaviestKg weight of the heaviest piece; {@code null} if no weight is known
   */
  Asked ask(Money goods, @Nullable BigDecimal heaviestKg, List<PromisedTariff> promised, Instant now) {
    var tariff = tariff();
    var current = fee(tariff, goods, heaviestKg);
    var lowest = promised.stream().filter(each -> !each.over(now)).map(each -> fee(each.tariff(), goods, heaviestKg))
        .min(Comparator.comparing(DeliveryFee::amount)).filter(fee -> fee.amount().isLessThan(current.amount()));
    if (lowest.isPresent() || !lasting.isPositive()) {
      return new Asked(lowest.orElse(current), null);
    }
    var enough = now.plus(lasting.dividedBy(2));
    boolean known = promised.stream()
        .anyMatch(each -> Objects.equals(each.tariff(), tariff) && !each.until().isBefore(enough));
    return new Asked(current, known ? null : new PromisedTariff(tariff, now.plus(lasting)));
  }

  private static DeliveryFee fee(@Nullable Tariff tariff, Money goods, @Nullable BigDecimal heaviestKg) {
    return tariff == null ? new DeliveryFee(Money.zero(goods.getCurrencyUnit()), DeliveryFee.Means.PARCEL, null)
        : tariff.fee(goods, heaviestKg);
  }

  /** {@code null} for a shop that asks nothing. */
  private @Nullable Tariff tariff() {
    return jdbc.sql("SELECT content FROM cart.tariff WHERE only_row = 1").query(String.class).optional()
        .map(content -> json.readValue(content, Tariff.class)).orElse(null);
  }

  @ApplicationModuleListener(id = "cart.tariff-changed")
  void on(TariffChanged changed) {
    jdbc.sql("""
        MERGE INTO cart.tariff t USING (VALUES (1, CAST(? AS BIGINT), CAST(? AS VARCHAR(4000))))
          AS told (only_row, version, content) ON t.only_row = told.only_row
        WHEN MATCHED AND t.version < told.version THEN UPDATE SET version = told.version, content = told.content
        WHEN NOT MATCHED THEN INSERT (only_row, version, content) VALUES (told.only_row, told.version, told.content)
        """).param(changed.version()).param(json.writeValueAsString(changed.tariff())).update();
  }
}
