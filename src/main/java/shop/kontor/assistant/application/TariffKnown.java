package shop.kontor.assistant.application;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.delivery.Tariff;
import shop.kontor.delivery.TariffChanged;
import tools.jackson.databind.json.JsonMapper;

/** A replica of what the shop asks for deliveries. */
@Component
class TariffKnown {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  TariffKnown(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @ApplicationModuleListener(id = "assistant.note-tariff")
  void on(TariffChanged fact) {
    jdbc.sql("""
        MERGE INTO assistant.tariff t USING (VALUES (1, CAST(? AS BIGINT), CAST(? AS VARCHAR(4000))))
          AS told (only_row, version, content) ON t.only_row = told.only_row
        WHEN MATCHED AND t.version < told.version THEN UPDATE SET version = told.version, content = told.content
        WHEN NOT MATCHED THEN INSERT (only_row, version, content) VALUES (told.only_row, told.version, told.content)
        """).param(fact.version()).param(json.writeValueAsString(fact.tariff())).update();
  }

  /** Empty until somebody has told one. */
  Optional<Tariff> find() {
    return jdbc.sql("SELECT content FROM assistant.tariff WHERE only_row = 1").query(String.class).optional()
        .map(content -> json.readValue(content, Tariff.class));
  }

  /**
   * What these cost to be delivered together, without promotions.
   *
   * @param pieces how many of each
   */
  Optional<Money> fee(Map<Article, Integer> pieces) {
    if (pieces.isEmpty() || pieces.keySet().stream().anyMatch(each -> each.price() == null)) {
      return Optional.empty();
    }
    var prices = pieces.entrySet().stream().map(each -> each.getKey().price().multipliedBy(each.getValue())).toList();
    if (prices.stream().anyMatch(price -> !price.isSameCurrency(prices.getFirst()))) {
      return Optional.empty();
    }
    var heaviest = pieces.keySet().stream().map(each -> each.good().kilograms()).filter(Objects::nonNull)
        .max(BigDecimal::compareTo).orElse(null);
    return find().map(tariff -> tariff.fee(Money.total(prices), heaviest).amount());
  }
}
