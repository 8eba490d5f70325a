package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
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
  private final Clock clock;

  Furnishing(ApplicationEventPublisher post, MessageSource messages, Clock clock) {
    this.post = post;
    this.messages = messages;
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
    reply.say("begun").way("project", "/context/projects/" + id).way("room", "/studio/projects/" + id);
    next(wish, reply);
  }

  /** What a design still needs to know of, one thing at a time. */
  private static void next(Wish wish, Reply reply) {
    if (wish.space() == null) {
      reply.ask(Asked.SPACE, null);
    } else if (wish.styles().isEmpty()) {
      reply.ask(Asked.STYLE, null);
      reply.offer("style.scandinavian").offer("style.modern").offer("style.japandi").offer("style.industrial");
    } else if (wish.budget() == null) {
      reply.ask(Asked.BUDGET, null);
    }
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
    var set = new SetWishes(project, reply.head().person(), wish.room() == null ? null : ROOMS.getOrDefault(wish.room(),
        Room.OTHER), budget(wish), wish.date(), wish.styles().isEmpty() ? null : wish.styles().getFirst(), space(wish),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
    if (set.room() == null && set.budget() == null && set.date() == null && set.style() == null && set.space() == null) {
      reply.say("wish.elsewhere").way("wishes", "/context/projects/" + project + "/wishes");
      return;
    }
    post.publishEvent(set);
    reply.say("wish.set");
    if (set.space() != null) {
      reply.ask(Asked.STYLE, null);
      reply.offer("style.scandinavian").offer("style.modern").offer("style.japandi").offer("style.industrial");
    } else if (set.style() != null && set.budget() == null) {
      reply.ask(Asked.BUDGET, null);
    } else {
      reply.way("room", "/studio/projects/" + project).way("project", "/context/projects/" + project);
    }
  }

  static Value name(String text) {
    return new Value.Name(shop.kontor.foundation.text.LocalText.of(text), null);
  }
}
