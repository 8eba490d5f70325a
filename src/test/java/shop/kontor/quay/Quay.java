package shop.kontor.quay;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;

/** A test room: lands crates, each in versions that count up, and tells of them. */
public class Quay implements Retelling {

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher post;

  public Quay(JdbcClient jdbc, ApplicationEventPublisher post) {
    this.jdbc = jdbc;
    this.post = post;
    jdbc.sql("CREATE SCHEMA IF NOT EXISTS quay").update();
    jdbc.sql("CREATE TABLE IF NOT EXISTS quay.crate (name VARCHAR(50) PRIMARY KEY, weight INTEGER, version BIGINT)")
        .update();
  }

  @ApplicationModuleListener(id = "quay.land-crate")
  void on(LandCrate request) {
    land(request.crate(), request.weight());
  }

  /** In the current transaction. */
  public void land(String crate, int weight) {
    int known = jdbc.sql("UPDATE quay.crate SET weight = ?, version = version + 1 WHERE name = ?")
        .params(weight, crate).update();
    if (known == 0) {
      jdbc.sql("INSERT INTO quay.crate (name, weight, version) VALUES (?, ?, 1)").params(crate, weight).update();
    }
    post.publishEvent(told("SELECT * FROM quay.crate WHERE name = ?", crate).getFirst());
  }

  private List<CrateLanded> told(String sql, Object... parameters) {
    return jdbc.sql(sql).params(parameters).query((row, n) -> new CrateLanded(row.getString("name"),
        row.getInt("weight"), null, row.getLong("version"))).list();
  }

  @Override
  public Set<Class<? extends Fact>> facts() {
    return Set.of(CrateLanded.class);
  }

  @Override
  public Page after(String place, int most) {
    var page = told("SELECT * FROM quay.crate WHERE name > ? ORDER BY name FETCH FIRST ? ROWS ONLY",
        place == null ? "" : place, most);
    return new Page(page, page.size() < most ? null : page.getLast().crate());
  }

  public List<String> state() {
    return jdbc.sql("SELECT name || ' ' || weight || ' ' || version FROM quay.crate ORDER BY name").query(String.class)
        .list();
  }
}
