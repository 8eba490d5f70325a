package shop.kontor.context.application;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.foundation.post.Replicas;

/**
 * Forgets what projects know of the catalogue, of prices, stock and deliveries, and of customers. What is told anew is no
 * news to them; and what they were told before is judged before, by the prices that held then.
 */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;
  private final StepBook steps;

  ReplicasEmptied(JdbcClient jdbc, StepBook steps) {
    this.jdbc = jdbc;
    this.steps = steps;
  }

  @Override
  public void empty() {
    unjudged().forEach(steps::hold);
    jdbc.sql("DELETE FROM context.product").update();
    jdbc.sql("DELETE FROM context.variant").update();
    jdbc.sql("DELETE FROM context.offer").update();
    jdbc.sql("DELETE FROM context.stock").update();
    jdbc.sql("DELETE FROM context.capacity").update();
    jdbc.sql("DELETE FROM context.consent").update();
    jdbc.sql("DELETE FROM context.standing").update();
  }

  /** Projects whose journals have not yet what they were told of prices: that of one piece is weighed with all others. */
  private List<ProjectId> unjudged() {
    return jdbc.sql("""
        SELECT DISTINCT p.id FROM context.told t JOIN context.watch w ON w.sku = t.thing
          JOIN context.project p ON p.id = w.project
         WHERE t.kind = 'priced' AND t.number > p.heard ORDER BY p.id
        """).query((row, n) -> new ProjectId(row.getString(1))).list();
  }
}
