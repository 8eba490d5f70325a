package shop.kontor.context.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;

/**
 * How projects are told of what they watch: it is written down once, and judged for those at once whom somebody looks at,
 * or reads letters of. The others find it when they are looked at. What nobody watches costs nothing here.
 */
@Component
class Watches {

  private final FactBook facts;
  private final Heeding heeding;
  private final StepBook steps;
  private final NewsLetters letters;
  private final Topics topics;
  private final Clock clock;

  Watches(FactBook facts, Heeding heeding, StepBook steps, NewsLetters letters, Topics topics, Clock clock) {
    this.facts = facts;
    this.heeding = heeding;
    this.steps = steps;
    this.letters = letters;
    this.topics = topics;
    this.clock = clock;
  }

  boolean has(Sku sku) {
    return facts.isWatched(sku);
  }

  /** @param fact its key and version; that it is heard once, the replica's version has seen to */
  void tell(String fact, Sku sku, Told told) {
    tell(fact, List.of(sku), told);
  }

  /** One fact that is about several. */
  void tell(String fact, Collection<Sku> skus, Told told) {
    write(fact, skus.stream().map(Sku::value).toList(), told);
  }

  void tell(String fact, LocalDate day, Told told) {
    write(fact, List.of(Told.day(day)), told);
  }

  private void write(String fact, List<String> things, Told told) {
    var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    things.forEach(thing -> facts.add(thing, fact, told, now));
    heeding.of(things).forEach(project -> steps.noticed(project, fact).ifPresent(number -> {
      letters.noticed(project, number, now);
      topics.changed(project);
    }));
  }
}
