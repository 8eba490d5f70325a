package shop.kontor.context.application;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.context.application.Moment.Kind;
import shop.kontor.context.application.Moment.What;
import shop.kontor.context.domain.Person;
import shop.kontor.foundation.web.LiveUpdates;
import tools.jackson.databind.json.JsonMapper;

/** What somebody did in the shop, through whichever channel: each thing once, in the order in which it happened. */
@Component
class Moments {

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final LiveUpdates live;

  Moments(JdbcClient jdbc, JsonMapper json, LiveUpdates live) {
    this.jdbc = jdbc;
    this.json = json;
    this.live = live;
  }

  /** @param customer {@code null} for a guest */
  void note(String id, @Nullable String visitor, @Nullable String customer, Instant at, Kind kind, What what) {
    var person = customer != null ? Person.customer(customer) : visitor == null ? null : known(visitor, at);
    if (person == null) {
      return;
    }
    int added = jdbc.sql("""
        INSERT INTO context.moment (id, person, happened, kind, content)
        SELECT CAST(? AS VARCHAR(200)), CAST(? AS VARCHAR(100)), CAST(? AS TIMESTAMP WITH TIME ZONE),
               CAST(? AS VARCHAR(20)), CAST(? AS VARCHAR(8000))
         WHERE NOT EXISTS (SELECT 1 FROM context.moment WHERE id = ?)
        """).params(id, person.value(), StepBook.at(at), kind.name(), json.writeValueAsString(what), id).update();
    if (added > 0) {
      live.changed(topic(person));
    }
  }

  /** Whoever the guest turned out to be, if that was after this moment. */
  private Person known(String visitor, Instant at) {
    return jdbc.sql("""
        SELECT customer FROM context.recognised WHERE visitor = ? AND signed_in >= ?
         ORDER BY signed_in FETCH FIRST 1 ROW ONLY
        """).params(visitor, StepBook.at(at)).query(String.class).optional().map(Person::customer)
        .orElseGet(() -> Person.visitor(visitor));
  }

  /** What a guest did until then was done by this customer. */
  void recognise(String visitor, String customer, Instant at) {
    var until = StepBook.at(at.truncatedTo(ChronoUnit.MILLIS).plusMillis(1)); // as it can be read again
    int known = jdbc.sql("UPDATE context.recognised SET customer = ? WHERE visitor = ? AND signed_in = ?")
        .params(customer, visitor, until).update();
    if (known == 0) {
      jdbc.sql("INSERT INTO context.recognised (visitor, signed_in, customer) VALUES (?, ?, ?)")
          .params(visitor, until, customer).update();
    }
    int hers = jdbc.sql("UPDATE context.moment SET person = ? WHERE person = ? AND happened <= ?")
        .params(Person.customer(customer).value(), Person.visitor(visitor).value(), until).update();
    if (hers > 0) {
      live.changed(topic(Person.customer(customer)));
    }
  }

  /** What open pages of it watch. */
  static String topic(Person person) {
    return "context/history/" + person.value();
  }

  /** The latest first. */
  List<Moment> latest(Collection<Person> persons, int most) {
    return jdbc.sql("""
        SELECT happened, kind, content FROM context.moment WHERE person IN (:persons)
         ORDER BY happened DESC, id DESC FETCH FIRST :most ROWS ONLY
        """).param("persons", persons.stream().map(Person::value).toList()).param("most", most).query(this::moment)
        .list();
  }

  /** All of a customer, the first first. */
  List<Moment> all(String customer) {
    return jdbc.sql("SELECT happened, kind, content FROM context.moment WHERE person = ? ORDER BY happened, id")
        .param(Person.customer(customer).value()).query(this::moment).list();
  }

  /** Tells how many there were. */
  int erase(String customer) {
    jdbc.sql("DELETE FROM context.recognised WHERE customer = ?").param(customer).update();
    return jdbc.sql("DELETE FROM context.moment WHERE person = ?").param(Person.customer(customer).value()).update();
  }

  private Moment moment(ResultSet row, int n) throws SQLException {
    return new Moment(row.getObject(1, OffsetDateTime.class).toInstant(), Kind.valueOf(row.getString(2)),
        json.readValue(row.getString(3), What.class));
  }
}
