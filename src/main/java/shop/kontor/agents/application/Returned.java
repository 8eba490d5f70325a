package shop.kontor.agents.application;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.CustomerOrders.Return;
import shop.kontor.ordering.OrderTold;
import shop.kontor.ordering.RecordReturn.Piece;
import shop.kontor.ordering.ReturnRecorded;
import tools.jackson.databind.json.JsonMapper;

/** A replica of what customers brought back of what they bought. */
@Component
class Returned {

  private static final int LONGEST = 100_000;

  private final JdbcClient jdbc;
  private final JsonMapper json;

  Returned(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  void note(ReturnRecorded fact) {
    note(fact.order().value(), fact.customer(), new Return(fact.id(), fact.at(), fact.refund(), fact.pieces(),
        fact.what() == null ? List.of() : fact.what()));
  }

  void note(OrderTold fact) {
    for (var back : fact.returns()) {
      note(fact.order().value(), fact.customer(), new Return(back.id(), back.at(),
          back.what().stream().map(Piece::refund).reduce(Money::plus).orElseThrow(),
          back.what().stream().mapToInt(Piece::quantity).sum(), back.what()));
    }
  }

  private void note(String order, String customer, Return back) {
    jdbc.sql("DELETE FROM agents.brought_back WHERE order_id = ? AND id = ? AND content IS NULL").params(order, back.id())
        .update();
    jdbc.sql("""
        INSERT INTO agents.brought_back (order_id, id, customer, at, refund, pieces, content)
        SELECT CAST(? AS VARCHAR(40)), CAST(? AS VARCHAR(100)), CAST(? AS VARCHAR(60)),
               CAST(? AS TIMESTAMP(6) WITH TIME ZONE), CAST(? AS VARCHAR(40)), CAST(? AS INT), CAST(? AS VARCHAR(100000))
         WHERE NOT EXISTS (SELECT 1 FROM agents.brought_back WHERE order_id = ? AND id = ?)
        """).params(order, back.id(), customer, back.at().atOffset(ZoneOffset.UTC), back.refund().toString(), back.pieces(),
            written(back.what()), order, back.id()).update();
  }

  private @Nullable String written(List<Piece> what) {
    var text = what.isEmpty() ? "" : json.writeValueAsString(what);
    return text.isEmpty() || text.length() > LONGEST ? null : text;
  }

  /** By order, the first first. */
  Map<String, List<Return>> of(String customer) {
    var found = new TreeMap<String, List<Return>>();
    jdbc.sql("SELECT order_id, id, at, refund, pieces, content FROM agents.brought_back WHERE customer = ? ORDER BY at, id")
        .param(customer).query(row -> {
          var content = row.getString(6);
          found.computeIfAbsent(row.getString(1), _ -> new ArrayList<>()).add(new Return(row.getString(2),
              row.getObject(3, OffsetDateTime.class).toInstant(), Money.parse(row.getString(4)), row.getInt(5),
              content == null ? List.of() : List.of(json.readValue(content, Piece[].class))));
        });
    return found;
  }

  void erase(String customer) {
    jdbc.sql("DELETE FROM agents.brought_back WHERE customer = ?").param(customer).update();
  }
}
