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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
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
  private final Topics topics;
  private final Clock clock;

  Watches(JdbcClient jdbc, Assortment assortment, StepBook steps, Topics topics, Clock clock) {
    this.jdbc = jdbc;
    this.assortment = assortment;
    this.steps = steps;
    this.topics = topics;
    this.clock = clock;
  }

  List<Watch> of(Sku sku) {
    return jdbc.sql("""
        SELECT w.project, w.standing, w.quantity, p.budget
          FROM context.watch w JOIN context.project p ON p.id = w.project WHERE w.sku = ?
        """).param(sku.value()).query((row, n) -> {
          var budget = row.getString(4);
          return new Watch(new ProjectId(row.getString(1)), Standing.valueOf(row.getString(2)), row.getInt(3),
              budget == null ? null : Money.parse(budget));
        }).list();
  }

  /** What all that is chosen costs now, for each of these. */
  Map<ProjectId, Money> totals(Collection<ProjectId> projects, Instant now) {
    var totals = new HashMap<ProjectId, Money>();
    for (var some : parts(List.copyOf(projects))) {
      jdbc.sql("""
          SELECT w.project, w.quantity, o.price, o.terms, o.heard_at
            FROM context.watch w JOIN context.offer o ON o.sku = w.sku
           WHERE w.project IN (:projects) AND w.standing = 'CHOSEN' ORDER BY w.project, w.sku
          """).param("projects", some.stream().map(ProjectId::value).toList()).query((row, n) -> {
            int quantity = row.getInt(2);
            var sum = assortment.offer(row.getString(3), row.getString(4), now).each(quantity, now)
                .multipliedBy(quantity);
            return totals.merge(new ProjectId(row.getString(1)), sum,
                (a, b) -> a.isSameCurrency(b) ? a.plus(b) : a);
          }).list();
    }
    return totals;
  }

  /**
   * Writes what was noticed into each project.
   *
   * @param fact its key and version: in one project, each is noticed once
   */
  void notice(String fact, Map<ProjectId, News> news) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    for (var some : parts(List.copyOf(news.keySet()))) {
      var noticed = new LinkedHashMap<ProjectId, Step.Noticed>();
      some.forEach(project -> noticed.put(project, new Step.Noticed(news.get(project))));
      steps.notice(fact, noticed, now);
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
