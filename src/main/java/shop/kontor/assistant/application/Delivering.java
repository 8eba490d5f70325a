package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Value;
import shop.kontor.delivery.CapacityChanged;
import shop.kontor.delivery.Window;

/** Whether all of it can come on one day: one answer, from what delivery and inventory told last. */
@Component
class Delivering {

  private static final String DAYS = "/cart/checkout";

  private final CapacityKnown capacity;
  private final Meaning meaning;
  private final TariffKnown tariff;
  private final Clock clock;
  private final ZoneId zone;

  Delivering(CapacityKnown capacity, Meaning meaning, TariffKnown tariff, Clock clock, ZoneId zone) {
    this.capacity = capacity;
    this.meaning = meaning;
    this.tariff = tariff;
    this.clock = clock;
    this.zone = zone;
  }

  /** @param date {@code null} for as early as can be */
  void check(Target what, @Nullable LocalDate date, @Nullable Window window, Reply reply) {
    var articles = meaning.of(what, reply);
    var wanted = meaning.wanted(what, reply);
    var lacking = articles.stream().filter(each -> !each.canBeHad(wanted.getOrDefault(each.good().sku(), 1))).toList();
    var day = day(date, reply);
    var first = capacity.firstFree(date == null ? soonest() : date);
    if (articles.isEmpty()) {
      only(date, first.orElse(null), reply);
      part(day, window, reply);
      return;
    }
    if (date != null && date.equals(day)) {
      reply.standing(reply.head().standing().on(day, window));
    }
    var count = new Value.Count(articles.stream().mapToInt(each -> wanted.getOrDefault(each.good().sku(), 1)).sum(), null);
    if (lacking.isEmpty() && day != null) {
      boolean one = articles.size() == 1 && count.number() == 1;
      reply.say((one ? "come.one" : "come.all") + (date == null ? ".first" : ""), one ? Describing.name(articles.getFirst()
          .good()) : count, new Value.Day(day, DAYS));
      part(day, window, reply);
      fee(articles, wanted, reply);
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

  /** Whether there is room in the part of the day that she asked for; where there is none, in which there is. */
  private void part(@Nullable LocalDate day, @Nullable Window window, Reply reply) {
    if (day == null || window == null) {
      return;
    }
    var free = capacity.windows(day);
    if (free.contains(window)) {
      reply.say("part.free." + window);
    } else {
      reply.say("part.full." + window);
      free.forEach(other -> reply.say("part.free." + other));
    }
  }

  private void fee(List<Article> articles, Map<String, Integer> wanted, Reply reply) {
    tariff.fee(articles.stream().collect(Collectors.toMap(each -> each, each -> wanted.getOrDefault(each.good().sku(), 1))))
        .ifPresent(fee -> {
          if (fee.isZero()) {
            reply.say("fee.none");
          } else {
            reply.say("fee", new Value.Sum(fee, DAYS));
          }
        });
  }

  /** What delivery costs: of what she speaks of, else by the tariff as a whole. */
  void cost(Reply reply) {
    var spoken = reply.talk().focus();
    var articles = spoken instanceof Target.Product || spoken instanceof Target.Design ? meaning.of(spoken, reply)
        : List.<Article>of();
    if (!articles.isEmpty() && articles.stream().allMatch(each -> each.price() != null)) {
      var wanted = meaning.wanted(spoken, reply);
      var fee = tariff.fee(articles.stream().collect(Collectors.toMap(each -> each, each -> wanted.getOrDefault(each.good()
          .sku(), 1))));
      if (fee.isPresent()) {
        var name = articles.size() == 1 ? Describing.name(articles.getFirst().good()) : new Value.Count(articles.stream()
            .mapToInt(each -> wanted.getOrDefault(each.good().sku(), 1)).sum(), null);
        reply.say((articles.size() == 1 ? "fee.one" : "fee.all") + (fee.get().isZero() ? ".none" : ""), fee.get().isZero()
            ? new Value[] {name} : new Value[] {name, new Value.Sum(fee.get(), DAYS)});
        return;
      }
    }
    tariff.find().ifPresentOrElse(terms -> {
      terms(terms.parcel(), terms.parcelFreeFrom(), "parcel", reply);
      if (terms.vanFromKg() != null) {
        terms(terms.van(), terms.vanFreeFrom(), "van", reply);
      }
    }, () -> reply.say("topic.delivery-cost"));
  }

  private static void terms(Money fee, @Nullable Money freeFrom, String means, Reply reply) {
    if (fee.isZero()) {
      reply.say("tariff." + means + ".none");
    } else if (freeFrom == null) {
      reply.say("tariff." + means, new Value.Sum(fee, DAYS));
    } else {
      reply.say("tariff." + means + ".from", new Value.Sum(fee, DAYS), new Value.Sum(freeFrom, DAYS));
    }
  }

  /** Whether all that she has in hand can be there by a day: on it, or earlier. */
  void by(LocalDate date, Reply reply) {
    var first = capacity.firstFree(soonest()).filter(day -> !day.isAfter(date)).orElse(null);
    check(new Target.Everything(), first == null || capacity.free(date).filter(free -> free > 0).isPresent() ? date : first,
        null, reply);
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
