package shop.kontor.pricing.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import tools.jackson.databind.json.JsonMapper;

/** Which coupons a customer used: handed over when she asks for it; once she is erased, nobody's. */
@Component
class PersonalData {

  private static final String ROOM = "pricing";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher post;
  private final JsonMapper json;

  PersonalData(JdbcClient jdbc, ApplicationEventPublisher post, JsonMapper json) {
    this.jdbc = jdbc;
    this.post = post;
    this.json = json;
  }

  private record Redeemed(String reference, @Nullable String promotion, String state) {}

  private record Known(List<Redeemed> coupons) {}

  @ApplicationModuleListener(id = "pricing.erase-person")
  void on(PersonErased fact) {
    int coupons = 0;
    if (fact.round() == 1) {
      jdbc.sql("DELETE FROM pricing.customer WHERE id = ?").param(fact.customer().value()).update();
      coupons = jdbc.sql("UPDATE pricing.redemption SET customer = NULL, email = NULL WHERE customer = ?")
          .param(fact.customer().value()).update();
    }
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.anonymised("pricing.personal.coupons", coupons)),
        List.of()));
  }

  @ApplicationModuleListener(id = "pricing.export-person")
  void on(ExportAsked fact) {
    var coupons = fact.round() == 1 ? of(fact.customer()) : List.<Redeemed>of();
    fact.answeredBy(ROOM, coupons.isEmpty() ? "" : json.writeValueAsString(new Known(coupons)), List.of())
        .forEach(post::publishEvent);
  }

  private List<Redeemed> of(CustomerId customer) {
    return jdbc.sql("SELECT reference, promotion, state FROM pricing.redemption WHERE customer = ? ORDER BY reference")
        .param(customer.value())
        .query((row, n) -> new Redeemed(row.getString(1), row.getString(2), row.getString(3))).list();
  }
}
