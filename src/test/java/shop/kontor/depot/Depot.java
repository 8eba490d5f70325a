package shop.kontor.depot;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import shop.kontor.quay.CrateLanded;

/** A test room: keeps a replica of the quay's crates, and a list of all that it heard. */
public class Depot {

  private final JdbcClient jdbc;
  private final Consumer<CrateLanded> onEffect;

  /** @param onEffect told when what was heard has had its effect: when that is committed */
  public Depot(JdbcClient jdbc, Consumer<CrateLanded> onEffect) {
    this.jdbc = jdbc;
    this.onEffect = onEffect;
    jdbc.sql("CREATE SCHEMA IF NOT EXISTS depot").update();
    jdbc.sql("CREATE TABLE IF NOT EXISTS depot.crate (name VARCHAR(50) PRIMARY KEY, weight INTEGER, version BIGINT)")
        .update();
    jdbc.sql("CREATE TABLE IF NOT EXISTS depot.heard (nr BIGINT GENERATED ALWAYS AS IDENTITY, what VARCHAR(100))")
        .update();
  }

  @ApplicationModuleListener(id = "depot.crate-landed")
  void on(CrateLanded fact) {
    jdbc.sql("INSERT INTO depot.heard (what) VALUES (?)").param(fact.crate() + " " + fact.version()).update();
    int known = jdbc.sql("UPDATE depot.crate SET weight = ?, version = ? WHERE name = ? AND version < ?")
        .params(fact.weight(), fact.version(), fact.crate(), fact.version()).update();
    if (known == 0) {
      jdbc.sql("""
          INSERT INTO depot.crate (name, weight, version)
          SELECT CAST(? AS VARCHAR(50)), CAST(? AS INTEGER), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM depot.crate WHERE name = ?)
          """).params(fact.crate(), fact.weight(), fact.version(), fact.crate()).update();
    }
    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
      @Override
      public void afterCommit() {
        onEffect.accept(fact);
      }
    });
  }

  public List<String> heard() {
    return jdbc.sql("SELECT what FROM depot.heard ORDER BY nr").query(String.class).list();
  }

  public List<String> state() {
    return jdbc.sql("SELECT name || ' ' || weight || ' ' || version FROM depot.crate ORDER BY name").query(String.class)
        .list();
  }
}
