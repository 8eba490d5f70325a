package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Value;
import shop.kontor.delivery.CapacityChanged;

/** Whether all of it can come on one day: one answer, from what delivery and inventory told last. */
@Component
class Delivering {

  private static final String DAYS = "/cart/checkout";

  private final CapacityKnown capacity;
  private final Meaning meaning;
  private final Clock clock;
  private final ZoneId zone;

  Delivering(CapacityKnown capacity, Meaning meaning, Clock clock, ZoneId zone) {
    this.capacity = capacity;
    this.meaning = meaning;
    this.clock = clock;
    this.zone = zone;
  }

  /** @param date {@code null} for as early as can be */
  void check(Target what, @Nullable LocalDate date, Reply reply) {
    var articles = meaning.of(what, reply);
    if (articles.isEmpty() && !(what instanceof Target.Unclear) && nothingNamed(reply)) {
      articles = List.of();
    }
    var wanted = meaning.wanted(what, reply);
    var lacking = articles.stream().filter(each -> !each.canBeHad(wanted.getOrDefault(each.good().sku(), 1))).toList();
    var day = day(date, reply);
    var first = capacity.firstFree(date == null ? soonest() : date);
    if (articles.isEmpty()) {
      only(date, first.orElse(null), reply);
      return;
    }
    if (date != null && date.equals(day)) {
      reply.standing(reply.head().standing().on(day));
    }
    var count = new Value.Count(articles.stream().mapToInt(each -> wanted.getOrDefault(each.good().sku(), 1)).sum(), null);
    if (lacking.isEmpty() && day != null) {
      reply.say(articles.size() == 1 && count.number() == 1 ? "come.one" : "come.all", articles.size() == 1 && count.number() == 1
          ? Describing.name(articles.getFirst().good()) : count, new Value.Day(day, DAYS));
    } else if (lacking.isEmpty()) {
      full(date, first.orElse(null), reply);
    } else {
      if (lacking.size() < articles.size() && day != null) {
        reply.say("come.some", new Value.Count(count.number() - lacking.stream().mapToInt(each -> wanted.getOrDefault(
            each.good().sku(), 1)).sum(), null), count, new Value.Day(day, DAYS));
      } else if (day == null) {
        full(date, first.orElse(null), reply);
      }
      lacking.forEach(each -> reply.say(each.listed() && each.available() != null ? "come.lacking" : "come.gone",
          Describing.name(each.good())));
      reply.say("come.when");
    }
  }

  private static boolean nothingNamed(Reply reply) {
    return reply.talk().products().isEmpty();
  }

  private @Nullable LocalDate day(@Nullable LocalDate date, Reply reply) {
    return date == null ? capacity.firstFree(soonest()).orElse(null)
        : capacity.free(date).filter(free -> free > 0).map(_ -> date).orElse(null);
  }

  private LocalDate soonest() {
    return clock.instant().atZone(zone).toLocalDate().plusDays(CapacityChanged.NOTICE);
  }

  private void only(@Nullable LocalDate date, @Nullable LocalDate first, Reply reply) {
    if (date == null && first != null) {
      reply.say("day.first", new Value.Day(first, DAYS));
    } else if (date != null && capacity.free(date).filter(free -> free > 0).isPresent()) {
      reply.say("day.free", new Value.Day(date, DAYS));
    } else {
      full(date, first, reply);
    }
  }

  private void full(@Nullable LocalDate date, @Nullable LocalDate first, Reply reply) {
    if (date != null && capacity.free(date).isEmpty()) {
      reply.say("day.unknown", new Value.Day(date, DAYS));
    } else if (date != null) {
      reply.say("day.full", new Value.Day(date, DAYS));
    }
    if (first != null) {
      reply.say("day.next", new Value.Day(first, DAYS));
    } else if (date == null) {
      reply.say("day.none");
    }
  }
}
