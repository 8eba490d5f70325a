package shop.kontor.search.application;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.post.Replicas;

/**
 * Forgets what search was told. Of each product a row stays that says it is gone, so that the index lets go of it; and
 * since when it was listed, which nobody tells again.
 */
@Component
class ReplicasEmptied implements Replicas {

  private final JdbcClient jdbc;
  private final Revisions revisions;

  ReplicasEmptied(JdbcClient jdbc, Revisions revisions) {
    this.jdbc = jdbc;
    this.revisions = revisions;
  }

  @Override
  public void empty() {
    jdbc.sql("DELETE FROM search.contents").update();
    jdbc.sql("DELETE FROM search.variant").update();
    jdbc.sql("SELECT id FROM search.product").query(String.class).list().forEach(id -> jdbc
        .sql("UPDATE search.product SET version = 0, sheet = NULL, revision = ? WHERE id = ?")
        .params(revisions.next(), id).update());
  }
}
