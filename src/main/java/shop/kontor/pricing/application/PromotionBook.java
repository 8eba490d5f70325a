package shop.kontor.pricing.application;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.pricing.domain.PromotionPlan;
import tools.jackson.databind.json.JsonMapper;

/** Keeps promotions as they are planned. */
@Component
class PromotionBook {

  private final JdbcClient jdbc;
  private final JsonMapper json;

  PromotionBook(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** The next ones by id, which is the order in which they were drawn up. */
  List<PromotionPlan> after(String id, int most) {
    return jdbc.sql("SELECT content FROM pricing.promotion WHERE id > ? ORDER BY id FETCH FIRST ? ROWS ONLY")
        .params(id, most).query(String.class).list().stream().map(this::plan).toList();
  }

  Optional<PromotionPlan> find(String id) {
    return jdbc.sql("SELECT content FROM pricing.promotion WHERE id = ?").param(id).query(String.class).optional()
        .map(this::plan);
  }

  /** Nobody else changes it until the transaction ends. */
  Optional<PromotionPlan> lock(String id) {
    return jdbc.sql("SELECT content FROM pricing.promotion WHERE id = ? FOR UPDATE").param(id).query(String.class)
        .optional().map(this::plan);
  }

  int count() {
    return jdbc.sql("SELECT COUNT(*) FROM pricing.promotion").query(Integer.class).single();
  }

  /** Whether another promotion has this code. */
  boolean isTaken(String code, String id) {
    return jdbc.sql("SELECT COUNT(*) FROM pricing.promotion WHERE code = ? AND id <> ?").params(code, id)
        .query(Integer.class).single() > 0;
  }

  void add(PromotionPlan plan) {
    jdbc.sql("INSERT INTO pricing.promotion (version, code, content, uses, id) VALUES (?, ?, ?, 0, ?)")
        .params(plan.version(), plan.code(), json.writeValueAsString(plan), plan.id()).update();
  }

  void keep(PromotionPlan plan) {
    jdbc.sql("UPDATE pricing.promotion SET version = ?, code = ?, content = ? WHERE id = ?")
        .params(plan.version(), plan.code(), json.writeValueAsString(plan), plan.id()).update();
  }

  void remove(PromotionPlan plan) {
    jdbc.sql("DELETE FROM pricing.promotion WHERE id = ?").param(plan.id()).update();
  }

  private PromotionPlan plan(String content) {
    return json.readValue(content, PromotionPlan.class);
  }
}
