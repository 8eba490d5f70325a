package shop.kontor.assistant.application;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Call.Matter;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Value;
import shop.kontor.assistant.domain.Wish;
import shop.kontor.context.ProjectChanged;
import shop.kontor.foundation.text.LocalText;

/** Tells of a project as a whole whether it keeps its limits, and what is missing. */
@Component
class Overseeing {

  private static final int OFFERED = 3;

  private final ProjectsKnown projects;
  private final Goods goods;
  private final Meaning meaning;
  private final Delivering delivering;
  private final MessageSource messages;

  Overseeing(ProjectsKnown projects, Goods goods, Meaning meaning, Delivering delivering, MessageSource messages) {
    this.projects = projects;
    this.goods = goods;
    this.meaning = meaning;
    this.delivering = delivering;
    this.messages = messages;
  }

  void tell(Matter matter, Reply reply) {
    switch (matter) {
      case BUDGET -> budget(reply);
      case DATE -> date(reply);
      case MISSING -> missing(reply);
      case NEWS -> news(reply);
      case SO_FAR -> soFar(reply);
      case ALL -> {
        budget(reply);
        if (due(reply).isPresent()) {
          date(reply);
        }
      }
    }
  }

  private Optional<ProjectsKnown.Sheet> sheet(Reply reply) {
    return Optional.ofNullable(reply.head().project()).flatMap(project -> projects.find(project, reply.caller()));
  }

  /** As she said it here, else as the project has it. */
  Optional<Money> limit(Reply reply) {
    return Optional.ofNullable(Furnishing.budget(reply.head().standing().wish())).or(() -> sheet(reply).map(
        ProjectsKnown.Sheet::budget));
  }

  private Optional<LocalDate> due(Reply reply) {
    return Optional.ofNullable(reply.head().standing().wish()).map(Wish::date).or(() -> sheet(reply).map(ProjectsKnown.Sheet
        ::date)).or(() -> Optional.ofNullable(reply.head().standing().when()));
  }

  private void date(Reply reply) {
    due(reply).ifPresentOrElse(day -> delivering.by(day, reply), () -> {
      delivering.check(new Target.Everything(), null, null, reply);
      if (reply.head().project() != null) {
        reply.ask(Asked.DATE, null);
      }
    });
  }

  /** What all of it costs: the design of which is spoken, else what she has in hand. */
  private Optional<Money> cost(Reply reply) {
    var drawn = reply.design();
    var design = reply.talk().designs().stream().filter(each -> each.id().equals(drawn)).map(Thing::price).filter(
        Objects::nonNull).findFirst();
    if (design.isPresent()) {
      return design;
    }
    var wanted = meaning.inHand(reply);
    var prices = goods.find(wanted.keySet()).values().stream().filter(each -> each.price() != null).map(each -> each.price()
        .multipliedBy(wanted.get(each.good().sku()))).toList();
    return prices.isEmpty() || prices.stream().anyMatch(each -> !each.isSameCurrency(prices.getFirst())) ? Optional.empty()
        : Optional.of(Money.total(prices));
  }

  /** What she has said of her room, as far as it counts for designs. */
  private void soFar(Reply reply) {
    var sheet = sheet(reply);
    var standing = reply.head().standing();
    sheet.ifPresent(each -> reply.say("sofar.room", new Value.Name(inBoth("assistant.goal." + each.room()), "/context/projects/" + each.project())));
    if (standing.space() != null && standing.space().width() != null) {
      reply.say("sofar.space", new Value.Length(standing.space().width(), null), new Value.Length(standing.space().depth(), null));
    }
    Optional.ofNullable(standing.wish()).flatMap(wish -> wish.styles().stream().findFirst()).or(() -> sheet.map(ProjectsKnown.Sheet::style))
        .ifPresent(style -> reply.say("sofar.style", new Value.Name(inBoth("assistant.offer.style." + style), null)));
    limit(reply).ifPresent(limit -> reply.say("sofar.budget", new Value.Sum(limit, null)));
    due(reply).ifPresent(day -> reply.say("sofar.date", new Value.Day(day, null)));
  }

  private LocalText inBoth(String key) {
    return LocalText.of(messages.getMessage(key, null, key, Locale.ENGLISH), messages.getMessage(key, null, key, Locale.KOREAN));
  }

  private void budget(Reply reply) {
    var limit = limit(reply).orElse(null);
    var cost = cost(reply).orElse(null);
    if (limit == null) {
      reply.say("budget.unknown");
      if (reply.head().project() == null) {
        reply.offer("begin");
      } else {
        reply.ask(Asked.BUDGET, null);
      }
      return;
    }
    var page = reply.head().project() == null ? "/cart" : "/context/projects/" + reply.head().project();
    var said = new Value.Sum(limit, page);
    if (cost == null || !cost.isSameCurrency(limit)) {
      reply.say("budget.all", said);
    } else if (cost.isGreaterThan(limit)) {
      reply.say("budget.over", new Value.Sum(cost, page), new Value.Sum(cost.minus(limit), page), said).offer("cheaper");
    } else {
      reply.say("budget.within", new Value.Sum(cost, page), new Value.Sum(limit.minus(cost), page), said);
    }
  }

  private void missing(Reply reply) {
    var sheet = sheet(reply).orElse(null);
    if (sheet == null) {
      reply.say("design.noproject").offer("begin");
      return;
    }
    if (sheet.needs().isEmpty()) {
      reply.say("missing.unknown");
      return;
    }
    var drawn = reply.head().standing().drawn();
    var kinds = Stream.of(reply.talk().pieces().stream().map(Thing::kind), drawn.own().stream(), goods.find(meaning.inHand(
        reply).keySet()).values().stream().map(each -> each.good().kind())).flatMap(Function.identity()).filter(
            Objects::nonNull).collect(Collectors.toSet());
    var missing = sheet.needs().stream().filter(need -> need.kinds().stream().noneMatch(kinds::contains)).toList();
    if (missing.isEmpty()) {
      reply.say("missing.none");
      return;
    }
    reply.say("missing", new Value.Name(names(missing), null));
    missing.stream().limit(OFFERED).forEach(need -> reply.offer("want." + need.want()));
  }

  /** Its journal is that of another room, which shows of it what she may see. */
  private void news(Reply reply) {
    sheet(reply).ifPresentOrElse(sheet -> reply.say("news", new Value.Name(LocalText.of(sheet.goal()),
        "/context/projects/" + sheet.project() + "#steps"))
        .add(new Part.Told("/context/fragments/recent?id=" + sheet.project())),
        () -> reply.say("design.noproject").offer("begin"));
  }

  private LocalText names(List<ProjectChanged.Need> needs) {
    return new LocalText(Stream.of("en", "ko").collect(Collectors.toMap(language -> language, language -> needs.stream()
        .map(need -> messages.getMessage("assistant.want." + need.want(), null, Locale.of(language))).collect(Collectors.joining(", ")))));
  }
}
