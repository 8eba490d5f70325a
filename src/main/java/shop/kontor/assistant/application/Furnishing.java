package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Call.Matter;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Value;
import shop.kontor.assistant.domain.Wish;
import shop.kontor.context.BeginProject;
import shop.kontor.context.ProjectChanged.Room;
import shop.kontor.context.SetWishes;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.text.LocalText;

/** Begins projects and tells context what she wishes of them. */
@Component
class Furnishing {

  private static final Map<String, Room> ROOMS = Map.of("living", Room.LIVING, "dining", Room.DINING, "bedroom",
      Room.BEDROOM, "office", Room.OFFICE);

  private final ApplicationEventPublisher post;
  private final MessageSource messages;
  private final ProjectsKnown projects;
  private final Drawing drawing;
  private final Overseeing overseeing;
  private final Clock clock;
  /** Of all prices. */
  private final CurrencyUnit currency;

  Furnishing(ApplicationEventPublisher post, MessageSource messages, ProjectsKnown projects,
      Drawing drawing, Overseeing overseeing, Clock clock, @org.springframework.beans.factory.annotation.Value("${kontor.currency:EUR}") String currency) {
    this.post = post;
    this.messages = messages;
    this.projects = projects;
    this.drawing = drawing;
    this.overseeing = overseeing;
    this.clock = clock;
    this.currency = CurrencyUnit.of(currency);
  }

  void begin(Wish said, Reply reply) {
    // what she wished before there was a project is wished of this one
    var wish = reply.head().project() == null ? reply.head().standing().wish().and(inMoney(said, reply)) : inMoney(said, reply);
    var id = Ids.next().toString();
    var room = wish.room() == null ? Room.OTHER : ROOMS.getOrDefault(wish.room(), Room.OTHER);
    var goal = messages.getMessage("assistant.goal." + room, null, Locale.of(reply.head().language().code()));
    post.publishEvent(new BeginProject(id, reply.head().person(), null, goal, room, budget(wish),
        wish.styles().isEmpty() ? null : wish.styles().getFirst(), space(wish),
        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    reply.within(id);
    reply.standing(reply.head().standing().beginning().wishing(wish).talk(reply.talk().knowing(true, List.of(), List.of(),
        reply.talk().stores())));
    reply.say("begun").way("project", "/context/projects/" + id);
    reply.standing(reply.head().standing().within(wish.space()));
    next(reply);
  }

  /** A sum in money that no price here is in is no limit: she is asked for it in the shop's. */
  private Wish inMoney(Wish wish, Reply reply) {
    if (budget(wish) == null || budget(wish).getCurrencyUnit().equals(currency)) {
      return wish;
    }
    reply.say("budget.money", new Value.Name(LocalText.of(currency.getCode()), null));
    return wish.withoutBudget();
  }

  /** What a design still needs to know of, one thing at a time; then it can be made. */
  private void next(Reply reply) {
    var standing = reply.head().standing();
    var wish = standing.wish();
    var sheet = projects.find(reply.head().project());
    boolean style = !wish.styles().isEmpty() || passed(Asked.STYLE, reply) || sheet.filter(each -> each.style() != null)
        .isPresent();
    boolean budget = wish.budget() != null || passed(Asked.BUDGET, reply) || sheet.filter(each -> each.budget() != null)
        .isPresent();
    if (standing.space() == null && !passed(Asked.SPACE, reply)) {
      reply.ask(Asked.SPACE, null).say("plan").way("plan", "/studio/projects/" + reply.head().project() + "/room");
    } else if (!style) {
      reply.ask(Asked.STYLE, null);
      reply.offer("style.scandinavian").offer("style.modern").offer("style.japandi").offer("style.industrial");
    } else if (!budget) {
      reply.ask(Asked.BUDGET, null);
      reply.offer("nobudget");
    } else {
      reply.say("ready").offer("propose");
    }
  }

  /** What is still to be said, if there is a project. */
  void ask(Reply reply) {
    if (reply.head().project() != null && reply.talk().designs().isEmpty()) {
      next(reply);
    }
  }

  private static boolean passed(Asked about, Reply reply) {
    return reply.head().standing().passed().contains(about);
  }

  /** She would not, or can't, say what she was asked. */
  void goOn(Reply reply) {
    if (reply.asked() != null) {
      reply.standing(reply.head().standing().passing(reply.asked().about()));
    }
    reply.say("fine");
    next(reply);
  }

  /** Designs for the project; or, where there is none, begins one. */
  void propose(Wish wish, Reply reply) {
    if (reply.head().project() == null) {
      begin(wish, reply);
      return;
    }
    if (wish.space() != null) {
      reply.standing(reply.head().standing().within(wish.space()));
    }
    if (wish.saysSomething()) {
      var fit = inMoney(wish, reply);
      reply.standing(reply.head().standing().wishing(fit));
      set(fit, reply);
    }
    drawing.propose(reply);
  }

  static @Nullable Money budget(Wish wish) {
    return wish.budget() == null ? null : wish.budget().most();
  }

  static @Nullable String space(Wish wish) {
    return wish.space() == null ? null : "%.1f m²".formatted(wish.space().area());
  }

  void wish(Wish said, Reply reply) {
    var project = reply.head().project();
    var wish = inMoney(said, reply);
    if (budget(said) != null && budget(wish) == null && wish.equals(Wish.NONE)) {
      reply.ask(Asked.BUDGET, null);
      return;
    }
    reply.standing(reply.head().standing().wishing(wish));
    if (reply.asked() != null && reply.asked().about() == Asked.SPACE && wish.space() == null) {
      reply.standing(reply.head().standing().passing(Asked.SPACE)); // she speaks of something else
    }
    if (project == null) {
      reply.say("wish.noproject").offer("begin");
      return;
    }
    if (wish.space() != null) {
      reply.standing(reply.head().standing().within(wish.space()));
    }
    if (!set(wish, reply)) {
      reply.say("wish.elsewhere").way("wishes", "/context/projects/" + project + "/wishes");
      return;
    }
    reply.say("wish.set");
    if (!reply.talk().designs().isEmpty()) {
      if (wish.budget() != null && reply.design() != null) {
        overseeing.tell(Matter.BUDGET, reply);
      }
      reply.offer("propose");
      return;
    }
    next(reply);
  }

  /** @return whether there is anything of it that a project keeps */
  private boolean set(Wish wish, Reply reply) {
    var set = new SetWishes(reply.head().project(), reply.head().person(), wish.room() == null ? null : ROOMS.getOrDefault(
        wish.room(), Room.OTHER), budget(wish), date(wish, reply), wish.styles().isEmpty() ? null : wish.styles().getFirst(),
        space(wish), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (set.room() == null && set.budget() == null && set.date() == null && set.style() == null && set.space() == null) {
      return false;
    }
    post.publishEvent(set);
    return true;
  }

  /** Also one that she named before there was a project: that was begun without it. */
  private @Nullable LocalDate date(Wish wish, Reply reply) {
    var named = reply.head().standing().wish().date();
    return wish.date() != null || named == null || projects.find(reply.head().project()).filter(sheet -> sheet.date() != null)
        .isPresent() ? wish.date() : named;
  }

  static Value name(String text) {
    return new Value.Name(LocalText.of(text), null);
  }
}
