package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Value;
import shop.kontor.assistant.domain.Wish;
import shop.kontor.context.BeginProject;
import shop.kontor.context.ProjectChanged.Room;
import shop.kontor.context.SetWishes;
import shop.kontor.foundation.ids.Ids;

/** Begins projects and tells context what she wishes of them. */
@Component
class Furnishing {

  private static final Map<String, Room> ROOMS = Map.of("living", Room.LIVING, "dining", Room.DINING, "bedroom",
      Room.BEDROOM, "office", Room.OFFICE);

  private final ApplicationEventPublisher post;
  private final MessageSource messages;
  private final ProjectsKnown projects;
  private final Redesigning redesigning;
  private final Clock clock;

  Furnishing(ApplicationEventPublisher post, MessageSource messages, ProjectsKnown projects,
      Redesigning redesigning, Clock clock) {
    this.post = post;
    this.messages = messages;
    this.projects = projects;
    this.redesigning = redesigning;
    this.clock = clock;
  }

  void begin(Wish wish, Reply reply) {
    var id = Ids.next().toString();
    var room = wish.room() == null ? Room.OTHER : ROOMS.getOrDefault(wish.room(), Room.OTHER);
    var goal = messages.getMessage("assistant.goal." + room, null, Locale.of(reply.head().language().code()));
    post.publishEvent(new BeginProject(id, reply.head().person(), null, goal, room, budget(wish),
        wish.styles().isEmpty() ? null : wish.styles().getFirst(), space(wish),
        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    reply.within(id);
    reply.standing(reply.head().standing().drawing(Drawn.NOTHING).talk(reply.talk().knowing(true, List.of(), List.of(),
        reply.talk().stores())));
    reply.say("begun").way("project", "/context/projects/" + id);
    reply.standing(reply.head().standing().within(wish.space()));
    next(wish.space() != null, !wish.styles().isEmpty(), wish.budget() != null, reply);
  }

  /** What a design still needs to know of, one thing at a time; then it can be made. */
  private static void next(boolean space, boolean style, boolean budget, Reply reply) {
    if (!space) {
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

  /** She would not, or can't, say what she was asked. */
  void goOn(Reply reply) {
    var about = reply.asked() == null ? null : reply.asked().about();
    var sheet = projects.find(reply.head().project());
    reply.say("fine");
    next(about != Asked.ROOM, about == Asked.STYLE || about == Asked.BUDGET || sheet.filter(each -> each.style() != null)
        .isPresent(), about == Asked.BUDGET || sheet.filter(each -> each.budget() != null).isPresent(), reply);
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
    set(wish, reply);
    redesigning.propose(reply);
  }

  static @Nullable Money budget(Wish wish) {
    return wish.budget() == null ? null : wish.budget().most();
  }

  static @Nullable String space(Wish wish) {
    return wish.space() == null ? null : "%.1f m²".formatted(wish.space().area());
  }

  void wish(Wish wish, Reply reply) {
    var project = reply.head().project();
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
      reply.offer("propose");
      return;
    }
    var sheet = projects.find(project);
    next(reply.head().standing().space() != null || wish.budget() != null || !wish.styles().isEmpty(), !wish.styles().isEmpty() || sheet.filter(each -> each
        .style() != null).isPresent(), budget(wish) != null || sheet.filter(each -> each.budget() != null).isPresent(), reply);
  }

  /** @return whether there is anything of it that a project keeps */
  private boolean set(Wish wish, Reply reply) {
    var set = new SetWishes(reply.head().project(), reply.head().person(), wish.room() == null ? null : ROOMS.getOrDefault(
        wish.room(), Room.OTHER), budget(wish), wish.date(), wish.styles().isEmpty() ? null : wish.styles().getFirst(),
        space(wish), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (set.room() == null && set.budget() == null && set.date() == null && set.style() == null && set.space() == null) {
      return false;
    }
    post.publishEvent(set);
    return true;
  }

  static Value name(String text) {
    return new Value.Name(shop.kontor.foundation.text.LocalText.of(text), null);
  }
}
