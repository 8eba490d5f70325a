package shop.kontor.agents.application;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.agents.domain.Deal;
import shop.kontor.customer.ExportAsked;
import shop.kontor.customer.Finding;
import shop.kontor.customer.PersonErased;
import shop.kontor.foundation.post.Oblivion;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where agents had something sent, and for whom, and what she lets them do: handed over when she asks for it, and erased
 * with her. What agents of guests did is known by her orders and by the purses that placed them.
 */
@Component
class PersonalData {

  private static final String ROOM = "agents";

  private final JdbcClient jdbc;
  private final Permits permits;
  private final CustomerOrders orders;
  private final ProjectsKnown projects;
  private final AnswerBook answers;
  private final ApplicationEventPublisher post;
  private final Oblivion oblivion;
  private final JsonMapper json;

  PersonalData(JdbcClient jdbc, Permits permits, CustomerOrders orders, ProjectsKnown projects,
      AnswerBook answers, ApplicationEventPublisher post, Oblivion oblivion, JsonMapper json) {
    this.jdbc = jdbc;
    this.permits = permits;
    this.orders = orders;
    this.projects = projects;
    this.answers = answers;
    this.post = post;
    this.oblivion = oblivion;
    this.json = json;
  }

  private record Known(List<Deal.Wish> deals, List<Permits.Permit> permits) {}

  @ApplicationModuleListener(id = "agents.erase-person")
  void on(PersonErased fact) {
    var hers = purses(fact.customer().value(), fact.references());
    int erased = 0;
    for (var purse : hers) {
      erased += jdbc.sql("DELETE FROM agents.deal WHERE purse = ?").param(purse).update();
      jdbc.sql("DELETE FROM agents.repeat WHERE purse = ?").param(purse).update();
      jdbc.sql("DELETE FROM agents.purchase WHERE purse = ?").param(purse).update();
    }
    var known = new ArrayList<>(hers);
    var purses = permits.purses(fact.customer().value());
    known.addAll(purses);
    var traces = new ArrayList<>(fact.references());
    traces.addAll(purses);
    permits.of(fact.customer().value()).forEach(permit -> traces.add(permit.id()));
    permits.erase(fact.customer().value());
    orders.erase(fact.customer().value());
    projects.erase(fact.customer().value(), fact.references());
    answers.erase(Stream.concat(known.stream(), fact.references().stream()).toList());
    oblivion.letGo(traces);
    post.publishEvent(fact.confirmedBy(ROOM, List.of(Finding.erased("agents.personal.deals", erased),
        Finding.erased("agents.personal.permits", purses.size())), known));
  }

  @ApplicationModuleListener(id = "agents.export-person")
  void on(ExportAsked fact) {
    var hers = purses(fact.customer().value(), fact.references());
    var deals = new ArrayList<Deal.Wish>();
    for (var purse : hers) {
      jdbc.sql("SELECT content FROM agents.deal WHERE purse = ? ORDER BY id").param(purse).query(String.class).list()
          .forEach(deal -> deals.add(json.readValue(deal, Deal.class).wish()));
    }
    var allowed = fact.round() > 1 ? List.<Permits.Permit>of() : permits.of(fact.customer().value());
    fact.answeredBy(ROOM, deals.isEmpty() && allowed.isEmpty() ? "" : json.writeValueAsString(new Known(deals, allowed)), hers)
        .forEach(post::publishEvent);
  }

  private List<String> purses(String customer, Collection<String> references) {
    var hers = new TreeSet<>(jdbc.sql("SELECT purse FROM agents.deal WHERE customer = ?").param(customer)
        .query(String.class).list());
    if (!references.isEmpty()) {
      hers.addAll(jdbc.sql("SELECT DISTINCT purse FROM agents.purchase WHERE id IN (:known) OR purse IN (:known) ORDER BY purse")
            .param("known", references).query(String.class).list());
    }
    return List.copyOf(hers);
  }
}
