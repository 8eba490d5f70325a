package shop.kontor.assistant.application;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import shop.kontor.assistant.application.ErrandBook.Errand;
import shop.kontor.assistant.application.ErrandBook.Kind;
import shop.kontor.assistant.domain.Conversation.Asked;
import shop.kontor.assistant.domain.Conversation.Question;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Part.Words;
import shop.kontor.assistant.domain.Target;
import shop.kontor.assistant.domain.Value;
import shop.kontor.studio.DesignRefused;
import shop.kontor.studio.DesignsTold;
import shop.kontor.studio.DesignsTold.Design;

/** What the studio answers, written into the turn in which it was asked. */
@Component
class StudioHeard {

  private static final int CARDS = 4;
  static final String FINISHED = "assistant.say.design.finished.";
  static final String LIMITED = "assistant.say.design.cheaper.to";
  private static final String DAYS = "/cart/checkout";

  private final ErrandBook errands;
  private final ConversationBook book;
  private final Turning turning;

  StudioHeard(ErrandBook errands, ConversationBook book, Turning turning) {
    this.errands = errands;
    this.book = book;
    this.turning = turning;
  }

  @ApplicationModuleListener(id = "assistant.hear-designs")
  void on(DesignsTold fact) {
    errands.find(fact.request()).ifPresent(errand -> book.hold(errand.conversation()).ifPresent(head -> {
      var kept = fact.project().equals(head.project()) ? book.keep(head.with(drawn(head.standing(), fact), head.language()))
          : head;
      turning.answer(errand, kept, (_, then) -> said(errand, fact, head.standing().drawn(), then));
    }));
  }

  @ApplicationModuleListener(id = "assistant.hear-design-refusals")
  void on(DesignRefused fact) {
    errands.find(fact.request()).ifPresent(errand -> book.hold(errand.conversation()).ifPresent(head -> {
      boolean sizeless = fact.reason().equals("no-room");
      var kept = sizeless ? book.keep(head.with(head.standing().talk(head.standing().talk().asking(new Question(
          Asked.SPACE, null))), head.language())) : head;
      turning.answer(errand, kept, (_, _) -> sizeless ? List.of(new Words("assistant.ask.SPACE", List.of()),
          new Words("assistant.say.plan", List.of()), new Part.Way("assistant.way.plan", "/studio/projects/" + fact.project() + "/room"))
          : List.of(new Words("assistant.say.design.refused", List.of(new Value.Name(fact.sentence(), null)))));
    }));
  }

  private static Standing drawn(Standing standing, DesignsTold fact) {
    var talk = standing.talk();
    var designs = fact.designs().stream().map(each -> new Thing(each.id(), each.name(), null, null, null, each.total(),
        null)).toList();
    var shown = fact.design() == null ? null : fact.designs().stream().filter(each -> each.id().equals(fact.design()))
        .findFirst().orElse(null);
    if (shown == null) {
      var gone = standing.drawn().design() != null && fact.designs().stream().noneMatch(each -> each.id().equals(
          standing.drawn().design()));
      return (gone ? standing.drawing(Drawn.NOTHING) : standing).talk(talk.knowing(true, designs,
          gone ? List.of() : talk.pieces(), talk.stores()).showing(List.of()));
    }
    var pieces = fact.pieces().stream().filter(each -> each.sku() != null).map(each -> new Thing(each.placement(),
        each.name(), each.kind(), each.srgb(), each.style(), each.price(), each.width())).toList();
    var now = talk.knowing(true, designs, pieces, talk.stores());
    boolean same = talk.focus() instanceof Target.Piece(var id) && pieces.stream().anyMatch(each -> each.id().equals(id));
    return standing.drawing(new Drawn(shown.id(), shown.revision(), fact.pieces().stream().filter(each -> each.sku() != null)
        .collect(Collectors.toMap(DesignsTold.Piece::placement, each -> each.sku().value())), fact.pieces().stream()
            .filter(each -> each.sku() == null).map(DesignsTold.Piece::kind).distinct().toList(), fact.floor(), fact.walls()))
        .talk((same ? now : now.about(new Target.Design(shown.id()))).showing(List.of()));
  }

  private static List<Part> said(Errand errand, DesignsTold fact, Drawn before, List<Part> then) {
    var shown = fact.designs().stream().filter(each -> each.id().equals(fact.design())).findFirst().orElse(null);
    var parts = new ArrayList<Part>(shown == null ? then : then.stream().map(part -> worded(part, fact, shown)).toList());
    if (shown == null) {
      proposed(fact, parts);
      return parts;
    }
    parts.add(new Part.Cards(List.of(card(shown))));
    about(shown, parts);
    if (errand.kind() == Kind.REDRAW) {
      parts.add(new Part.Redrawn(shown.id(), null, false));
    } else if (errand.kind() == Kind.FINISH) {
      Stream.of("walls", "floor").filter(surface -> changed(surface, fact, before)).findFirst().ifPresent(surface -> parts.add(
          new Part.Redrawn(shown.id(), surface + ":" + before.surface(surface).name(), false)));
    }
    parts.add(offers(errand.kind() == Kind.REDRAW || errand.kind() == Kind.FINISH ? List.of("undo", "come", "basket.all") : shown.chosen()
        ? List.of("come", "basket.all", "cheaper") : List.of("design.this", "cheaper", "natural", "come")));
    return parts;
  }

  private static DesignsTold.@Nullable Finish surface(String name, DesignsTold fact) {
    return name.equals("walls") ? fact.walls() : fact.floor();
  }

  private static boolean changed(String surface, DesignsTold fact, Drawn before) {
    return before.surface(surface) != null && surface(surface, fact) != null && !surface(surface, fact).equals(before.surface(surface));
  }

  /** What can be said only now: how the walls are, and whether a limit was kept. */
  private static Part worded(Part part, DesignsTold fact, Design shown) {
    return switch (part) {
      case Words(var key, _) when key.equals(FINISHED + "walls") && fact.walls() != null -> new Words(key, List.of(new Value.Name(fact.walls()
          .label(), page(shown))));
      case Words(var key, _) when key.equals(FINISHED + "floor") && fact.floor() != null -> new Words(key, List.of(new Value.Name(fact.floor()
          .label(), page(shown))));
      case Words(var key, var values) when key.equals(LIMITED) && values.getFirst() instanceof Value.Sum(var limit, _) && shown.total() != null
          && limit.isSameCurrency(shown.total()) && shown.total().isGreaterThan(limit) -> new Words("assistant.say.design.cheaper.closest", values);
      default -> part;
    };
  }

  private static void proposed(DesignsTold fact, List<Part> parts) {
    parts.add(new Words(fact.designs().isEmpty() ? "assistant.say.design.nothing" : fact.hindrance() == null
        ? "assistant.say.design.proposed" : "assistant.say.design.closest", List.of()));
    if (fact.hindrance() != null) {
      parts.add(new Words("assistant.say.design.refused", List.of(new Value.Name(fact.hindrance(), null))));
    }
    if (!fact.designs().isEmpty()) {
      parts.add(new Part.Cards(fact.designs().stream().limit(CARDS).map(StudioHeard::card).toList()));
      parts.add(offers(fact.designs().size() > 1 ? List.of("design.first", "design.second") : List.of("design.first")));
    }
    parts.add(new Part.Way("assistant.way.designs", "/studio/projects/" + fact.project()));
  }

  private static void about(Design design, List<Part> parts) {
    var page = page(design);
    if (design.total() != null) {
      parts.add(new Words("assistant.say.design.total", List.of(new Value.Count(design.pieces(), page), new Value.Sum(
          design.total(), page))));
    }
    if (design.over() != null) {
      parts.add(new Words("assistant.say.design.over", List.of(new Value.Sum(design.over(), page))));
    }
    if (design.lacking() > 0) {
      parts.add(new Words("assistant.say.design.lacking", List.of(new Value.Count(design.lacking(), page))));
    } else if (design.date() != null) {
      parts.add(new Words("assistant.say.design.arrival", List.of(new Value.Day(design.date(), DAYS))));
    }
  }

  private static Part.Card card(Design design) {
    return new Part.Card(design.id(), design.name(), null, design.total(), null, page(design), page(design)
        + "/plan.svg?revision=" + design.revision());
  }

  private static String page(Design design) {
    return Drawn.page(design.id());
  }

  private static Part offers(List<String> keys) {
    return new Part.Choices(keys.stream().map(key -> new Part.Choice("assistant.offer." + key, List.of())).toList());
  }
}
