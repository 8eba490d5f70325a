package shop.kontor.context.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.context.application.FactBook.Line;
import shop.kontor.context.domain.Entry;
import shop.kontor.context.domain.Judgement;
import shop.kontor.context.domain.Means;
import shop.kontor.context.domain.News;
import shop.kontor.context.domain.Person;
import shop.kontor.context.domain.ProjectId;
import shop.kontor.context.domain.Standing;
import shop.kontor.context.domain.Step;
import shop.kontor.context.domain.Watch;

/**
 * What a project notices of the facts that were told since its last step. Whoever judges finds the same, now or later: what
 * it watches can't have changed since, and prices are those that held at each fact.
 */
@Component
class Noticing {

  private final FactBook facts;
  private final Assortment assortment;

  Noticing(FactBook facts, Assortment assortment) {
    this.facts = facts;
    this.assortment = assortment;
  }

  /** @param fact by what it was noticed */
  record Noticed(String fact, Entry entry) {}

  /**
   * What of a project is needed to judge.
   *
   * @param heard the last fact that its journal has
   * @param last number of its last step
   */
  record Mark(long heard, int last, @Nullable Money budget, @Nullable LocalDate wanted) {}

  /** Steps that come next in the journal up to and with this fact, in order. */
  List<Noticed> of(ProjectId id, Mark mark, long upTo) {
    if (upTo <= mark.heard) {
      return List.of();
    }
    var lines = facts.of(id, mark.wanted == null ? null : Told.day(mark.wanted), mark.heard, upTo);
    if (lines.isEmpty()) {
      return List.of();
    }
    var judging = new Judging(id, mark.budget, lines);
    var noticed = new ArrayList<Noticed>();
    var seen = new HashSet<String>();
    for (var line : lines) {
      // one fact may be told of several variants, and is noticed of the first that matters
      judging.news(line).filter(_ -> seen.add(line.fact())).ifPresent(news -> noticed.add(new Noticed(line.fact(),
          new Entry(mark.last + noticed.size() + 1, line.at(), Person.SHOP, new Step.Noticed(news)))));
    }
    return noticed;
  }

  /** One project's way through what was told. */
  private final class Judging {

    private final ProjectId id;
    private final @Nullable Money budget;
    private final Map<Sku, Offer> offers = new HashMap<>();
    private @Nullable List<Chosen> chosen;

    Judging(ProjectId id, @Nullable Money budget, List<Line> lines) {
      this.id = id;
      this.budget = budget;
      lines.forEach(line -> {
        if (line.told() instanceof Told.Priced priced) {
          offers.putIfAbsent(new Sku(line.thing()), priced.before());
        }
      });
    }

    Optional<News> news(Line line) {
      return switch (line.told()) {
        case Told.Priced priced -> ofPrice(line, priced, new Sku(line.thing()), line.watch());
        case Told.Counted counted -> Judgement.ofStock(line.watch(), new Sku(line.thing()), counted.before(),
            counted.now());
        case Told.Listed listed -> line.watch().standing() == Standing.REJECTED ? Optional.empty()
            : Optional.of(News.of(listed.what(), new Sku(line.thing()), listed.other()));
        case Told.Filled filled -> Optional.of(News.day(filled.what(), filled.day(), filled.window()));
      };
    }

    private Optional<News> ofPrice(Line line, Told.Priced priced, Sku sku, Watch watch) {
      offers.put(sku, priced.now());
      return Judgement.ofPrice(watch, sku, priced.before().eachThen(watch.quantity(), watch.group()),
          priced.now().eachThen(watch.quantity(), watch.group()), () -> means(priced.now().heardAt(), line.at()));
    }

    /** What it may cost, and did at that fact. */
    private Means means(Instant moment, Instant at) {
      if (chosen == null) {
        chosen = assortment.chosen(id);
      }
      var means = new Means(budget, null);
      for (var each : chosen) {
        var offer = offers.computeIfAbsent(each.sku(), _ -> each.offer());
        if (offer != null && !offer.heardAt().truncatedTo(ChronoUnit.MILLIS).isAfter(at)) {
          means = means.and(offer.each(each.quantity(), each.group(), moment).multipliedBy(each.quantity()));
        }
      }
      return means;
    }
  }

  /** A piece that is chosen, and its offer as it is known now. */
  record Chosen(Sku sku, int quantity, @Nullable String group, @Nullable Offer offer) {}
}
