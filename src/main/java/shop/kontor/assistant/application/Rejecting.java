package shop.kontor.assistant.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ProjectsKnown.Sheet;
import shop.kontor.assistant.domain.Call;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Target;
import shop.kontor.catalog.Sku;
import shop.kontor.context.ProjectChanged.Standing;
import shop.kontor.context.WeighPiece;
import shop.kontor.context.WeighPiece.Objection;

/** Leaves out what she does not want; her project remembers it, with the reason in her words. */
@Component
class Rejecting {

  private static final int LONGEST = 500;

  private final ApplicationEventPublisher post;
  private final Meaning meaning;
  private final Browsing browsing;
  private final Goods goods;
  private final ProjectsKnown projects;
  private final Clock clock;

  Rejecting(ApplicationEventPublisher post, Meaning meaning, Browsing browsing, Goods goods, ProjectsKnown projects, Clock clock) {
    this.post = post;
    this.meaning = meaning;
    this.browsing = browsing;
    this.goods = goods;
    this.projects = projects;
    this.clock = clock;
  }

  void reject(Target what, Call.Objection objection, Reply reply) {
    var articles = meaning.of(what, reply);
    if (articles.size() != 1) {
      meaning.ask(what, reply);
      return;
    }
    var sku = articles.getFirst().good().sku();
    project(reply).ifPresentOrElse(project -> {
      post.publishEvent(new WeighPiece(project.project(), reply.head().person(), new Sku(sku), Standing.REJECTED, null,
          clock.instant().truncatedTo(ChronoUnit.MILLIS), Objection.valueOf(objection.name()), reason(reply), null));
      reply.say("rejected.noted", Describing.name(articles.getFirst().good())).way("project", "/context/projects/" + project.project());
    }, () -> reply.say("rejected", Describing.name(articles.getFirst().good())));
    others(sku, reply);
  }

  private Optional<Sheet> project(Reply reply) {
    return Optional.ofNullable(reply.head().project()).flatMap(projects::find)
        .filter(sheet -> sheet.mayBeChangedBy(Persons.of(reply.caller())));
  }

  private static String reason(Reply reply) {
    var heard = reply.heard().strip();
    return heard.length() > LONGEST ? heard.substring(0, LONGEST - 1) + "…" : heard;
  }

  /** Those that she saw beside it, and what comes after them. */
  private void others(String sku, Reply reply) {
    var left = new ArrayList<>(reply.talk().products().stream().map(Thing::id).filter(id -> !id.equals(sku))
        .toList());
    left.addAll(reply.head().standing().further());
    if (!left.isEmpty()) {
      reply.say("found.more");
      browsing.show(List.copyOf(goods.find(left).values()), reply);
    }
  }
}
