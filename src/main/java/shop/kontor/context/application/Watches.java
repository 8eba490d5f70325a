package shop.kontor.context.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.context.domain.Means;
import shop.kontor.context.domain.News;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Standing;
import shop.kontor.context.domain.Step;
import shop.kontor.context.domain.Watch;

/** Who watches what, and how it is told what was noticed. What nobody watches costs nothing here. */
@Component
class Watches {

  private static final int AT_ONCE = 500;

  private final JdbcClient jdbc;
  private final Assortment assortment;
  private final StepBook steps;
  private final NewsLetters letters;
  private final Topics topics;
  private final Clock clock;

  Watches(JdbcClient jdbc, Assortment assortment, StepBook steps, NewsLetters letters, Topics topics,
      Clock clock) {
    this.jdbc = jdbc;
    this.assortment = assortment;
    this.steps = steps;
    this.letters = letters;
    this.topics = topics;
    this.clock = clock;
  }

  List<Watch> of(Sku sku) {
    return jdbc.sql("SELECT project, standing, quantity, customer_group FROM context.watch WHERE sku = ?").param(sku.value())
        .query((row, n) -> new Watch(new ProjectId(row.getString(1)), Standing.valueOf(row.getString(2)),
            row.getInt(3), row.getString(4))).list();
  }

  /** What each of these may cost, and does now. */
  Map<ProjectId, Means> means(Collection<ProjectId> projects, Instant now) {
    var means = new HashMap<ProjectId, Means>();
    for (var some : parts(List.copyOf(projects))) {
      var ids = some.stream().map(ProjectId::value).toList();
      jdbc.sql("SELECT id, budget FROM context.project WHERE id IN (:projects)").param("projects", ids)
          .query((row, n) -> means.put(new ProjectId(row.getString(1)), new Means(money(row.getString(2)), null))).list();
      jdbc.sql("""
          SELECT w.project, w.quantity, o.price, o.terms, w.customer_group
            FROM context.watch w JOIN context.offer o ON o.sku = w.sku
           WHERE w.project IN (:projects) AND w.standing = 'CHOSEN' ORDER BY w.project, w.sku
          """).param("projects", ids).query((row, n) -> {
            int quantity = row.getInt(2);
            var sum = assortment.offer(row.getString(3), row.getString(4), now).each(quantity, row.getString(5), now)
                .multipliedBy(quantity);
            return means.computeIfPresent(new ProjectId(row.getString(1)), (_, known) -> known.and(sum));
          }).list();
    }
    return means;
  }

  private static @Nullable Money money(@Nullable String stored) {
    return stored == null ? null : Money.parse(stored);
  }

  /**
   * Writes what was noticed into each project.
   *
   * @param fact its key and version; that it is heard once, the replica's version has seen to
   */
  void notice(String fact, Map<ProjectId, News> news) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (var some : parts(List.copyOf(news.keySet()))) {
      var noticed = new LinkedHashMap<ProjectId, Step.Noticed>();
      some.forEach(project -> noticed.put(project, new Step.Noticed(news.get(project))));
      steps.notice(fact, noticed, now);
      letters.noticed(some, now);
      topics.changed(some);
    }
  }

  private static List<List<ProjectId>> parts(List<ProjectId> all) {
    var parts = new ArrayList<List<ProjectId>>();
    for (int from = 0; from < all.size(); from += AT_ONCE) {
      parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
    }
    return parts;
  }
}
