package shop.kontor.till.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.PromotionChanged;
import shop.kontor.pricing.Promotions;
import tools.jackson.databind.json.JsonMapper;

/** A replica of pricing's promotions: for tills by revision, for the house all at hand. */
@Component
public class PromotionsKnown {

  private final JdbcClient jdbc;
  private final Revision revision;
  private final JsonMapper json;
  private volatile Read read = new Read(-1, Promotions.NONE);

  PromotionsKnown(JdbcClient jdbc, Revision revision, JsonMapper json) {
    this.jdbc = jdbc;
    this.revision = revision;
    this.json = json;
  }

  private record Read(long revision, Promotions promotions) {}

  /**
   * What became of one promotion.
   *
   * @param promotion {@code null} if it was withdrawn
   * @param revision grows with each change of anything
   */
  public record Change(String id, @Nullable Promotion promotion, long revision) {}

  /** What changed after this revision, in the order in which it did; 0 for everything. */
  public List<Change> after(long last, int most) {
    return jdbc.sql("""
        SELECT id, content, revision FROM till.promotion WHERE revision > ? ORDER BY revision
         FETCH FIRST ? ROWS ONLY
        """).params(last, most).query((row, n) -> new Change(row.getString(1), promotion(row.getString(2)),
            row.getLong(3))).list();
  }

  /** As of the current transaction. Those that do not hold yet, or no more, are among them. */
  Promotions all() {
    long latest = jdbc.sql("SELECT COALESCE(MAX(revision), 0) FROM till.promotion").query(Long.class).single();
    var known = read;
    if (known.revision != latest) {
      known = new Read(latest, Promotions.of(jdbc.sql("SELECT content FROM till.promotion WHERE content IS NOT NULL")
          .query(String.class).list().stream().map(this::promotion).toList()));
      read = known;
    }
    return known.promotions;
  }

  @ApplicationModuleListener(id = "till.note-promotion")
  void on(PromotionChanged fact) {
    long change = revision.next();
    var content = fact.promotion() == null ? null : json.writeValueAsString(fact.promotion());
    int known = jdbc.sql("UPDATE till.promotion SET version = ?, content = ?, revision = ? WHERE id = ? AND version < ?")
        .params(fact.version(), content, change, fact.id(), fact.version()).update();
    if (known == 0) {
      jdbc.sql("""
          INSERT INTO till.promotion (id, version, content, revision)
          SELECT CAST(? AS VARCHAR(40)), CAST(? AS BIGINT), CAST(? AS VARCHAR(200000)), CAST(? AS BIGINT)
           WHERE NOT EXISTS (SELECT 1 FROM till.promotion WHERE id = ?)
          """).params(fact.id(), fact.version(), content, change, fact.id()).update();
    }
  }

  private @Nullable Promotion promotion(@Nullable String content) {
    return content == null ? null : json.readValue(content, Promotion.class);
  }
}
