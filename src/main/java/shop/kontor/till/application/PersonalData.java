package shop.kontor.till.application;

import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Oblivion;
import shop.kontor.till.application.SaleReading.Kept;
import shop.kontor.till.domain.Sale;
import tools.jackson.databind.json.JsonMapper;

/** What a customer bought over the counter: handed over when she asks for it; once she is erased, anybody's sale. */
@Component
class PersonalData {

  private static final String ROOM = "till";

  private final JdbcClient jdbc;
  private final SaleReading sales;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final JsonMapper json;

  PersonalData(JdbcClient jdbc, SaleReading sales, ApplicationEventPublisher post, Oblivion oblivion, JsonMapper json) {
    this.jdbc = jdbc;
    this.sales = sales;
    this.post = post;
    this.oblivion = oblivion;
    this.json = json;
  }

  private record Bought(Instant at, Sale sale) {}

  private record Known(List<Bought> sales) {}

  @ApplicationModuleListener(id = "till.erase-person")
  void on(PersonErased fact) {
    var hers = fact.round() == 1 ? sales.of(fact.customer().value()) : List.<Kept>of();
    if (fact.round() == 1) {
      jdbc.sql("DELETE FROM till.standing_known WHERE customer = ?").param(fact.customer().value()).update();
      hers.forEach(kept -> jdbc.sql("UPDATE till.sale SET customer = NULL, sale = ? WHERE id = ?")
          .params(json.writeValueAsString(kept.sale().anonymous()), kept.sale().id()).update());
    }
    var ids = hers.stream().map(kept -> kept.sale().id()).toList();
    oblivion.letGo(ids);
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.anonymised("till.personal.sales", ids.size())), ids));
  }

  @ApplicationModuleListener(id = "till.export-person")
  void on(ExportAsked fact) {
    var hers = fact.round() == 1 ? sales.of(fact.customer().value()) : List.<Kept>of();
    var document = hers.isEmpty() ? "" : json.writeValueAsString(new Known(hers.stream()
        .map(kept -> new Bought(kept.soldAt(), kept.sale())).toList()));
    fact.answeredBy(ROOM, document, hers.stream().map(kept -> kept.sale().id()).toList()).forEach(post::publishEvent);
  }
}
