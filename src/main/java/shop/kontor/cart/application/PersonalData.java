package shop.kontor.cart.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.cart.domain.Owner;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Oblivion;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What carts tell of a customer: handed over when she asks for it, and erased with her. */
@Component
class PersonalData {

  private static final String ROOM = "cart";

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final JsonMapper json;

  PersonalData(JdbcClient jdbc, ApplicationEventPublisher post, Oblivion oblivion, JsonMapper json) {
    this.jdbc = jdbc;
    this.post = post;
    this.oblivion = oblivion;
    this.json = json;
  }

  private record Kept(String cart, String status, Instant begunAt, Instant changedAt, JsonNode content) {}

  private record Known(List<Kept> carts) {}

  @ApplicationModuleListener(id = "cart.erase-person")
  void on(PersonErased fact) {
    var carts = fact.round() == 1 ? of(fact.customer()) : List.<Kept>of();
    if (fact.round() == 1) {
      jdbc.sql("DELETE FROM cart.cart WHERE owner = ? OR owner LIKE ?").params(owner(fact.customer()), apart(fact.customer())).update();
      jdbc.sql("DELETE FROM cart.errand WHERE owner = ? OR owner LIKE ?").params(owner(fact.customer()), apart(fact.customer())).update();
      jdbc.sql("DELETE FROM cart.customer WHERE id = ?").param(fact.customer().value()).update();
    }
    var ids = carts.stream().map(Kept::cart).toList();
    oblivion.letGo(ids);
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.erased("cart.personal.carts", ids.size())), ids));
  }

  @ApplicationModuleListener(id = "cart.export-person")
  void on(ExportAsked fact) {
    var carts = fact.round() == 1 ? of(fact.customer()) : List.<Kept>of();
    fact.answeredBy(ROOM, carts.isEmpty() ? "" : json.writeValueAsString(new Known(carts)), List.of())
        .forEach(post::publishEvent);
  }

  private List<Kept> of(CustomerId customer) {
    return jdbc.sql("SELECT id, status, begun_at, changed_at, lines FROM cart.cart WHERE owner = ? OR owner LIKE ? ORDER BY begun_at, id")
        .params(owner(customer), apart(customer)).query((row, n) -> new Kept(row.getString(1), row.getString(2),
            row.getObject(3, OffsetDateTime.class).toInstant(), row.getObject(4, OffsetDateTime.class).toInstant(),
            json.readTree(row.getString(5)))).list();
  }

  /** Those that agents filled for her. */
  private static String apart(CustomerId customer) {
    return Owner.apart(customer.value(), "%").value();
  }

  private static String owner(CustomerId customer) {
    return Owner.customer(customer.value()).value();
  }
}
