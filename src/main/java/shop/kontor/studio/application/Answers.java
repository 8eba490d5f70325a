package shop.kontor.studio.application;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import shop.kontor.context.ProjectChanged.Role;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.text.Unfit;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.studio.DesignRefused;
import shop.kontor.studio.DesignsTold;
import shop.kontor.studio.application.Access.Seat;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Placement;

/** Answers those who ask in a member's name, each once, in the transaction in which it is so. */
@Component
class Answers {

  private static final String PREFIX = "studio.refused.";

  private final ErrandBook book;
  private final DesignBook designs;
  private final ProjectsKnown projects;
  private final RoomBook rooms;
  private final RunBook runs;
  private final Assortment assortment;
  private final Showing showing;
  private final Wording wording;
  private final Sentences sentences;
  private final ApplicationEventPublisher post;
  private final Clock clock;

  Answers(ErrandBook book, DesignBook designs, ProjectsKnown projects, RoomBook rooms, RunBook runs, Assortment assortment,
      Showing showing, Wording wording, Sentences sentences, ApplicationEventPublisher post, Clock clock) {
    this.book = book;
    this.designs = designs;
    this.projects = projects;
    this.rooms = rooms;
    this.runs = runs;
    this.assortment = assortment;
    this.showing = showing;
    this.wording = wording;
    this.sentences = sentences;
    this.post = post;
    this.clock = clock;
  }

  /** Tells whoever waits for designs of this project what came of it. */
  void drafted(String project) {
    var waiting = book.awaitingDesigns(project);
    var sheet = waiting.isEmpty() ? null : projects.find(project).orElse(null);
    for (var request : waiting) {
      var run = runs.find(project).orElse(null);
      if (sheet == null || run == null || run.state() == RunBook.State.FAILED || run.state() == RunBook.State.CANCELLED) {
        refuse(request, project, run == null || sheet == null ? Access.unknown() : shop.kontor.foundation.web.Refusal
            .conflict(run.state() == RunBook.State.FAILED ? "studio.refused.interrupted" : "studio.refused.cancelled"));
      } else {
        var hindrance = run.hindrance();
        tell(request, new Seat(sheet, "", Role.VIEWER, false), null, hindrance == null ? null : LocalText.of(
            wording.say(hindrance.words(), hindrance.values(), Locale.ENGLISH),
            wording.say(hindrance.words(), hindrance.values(), Locale.KOREAN)));
      }
    }
  }

  void tell(String request, Seat seat, @Nullable String design) {
    tell(request, seat, design, null);
  }

  private void tell(String request, Seat seat, @Nullable String design, @Nullable LocalText hindrance) {
    if (!book.answer(request)) {
      return;
    }
    var all = designs.of(seat.project());
    var views = showing.views(seat, all);
    var told = new ArrayList<DesignsTold.Design>();
    for (int i = 0; i < all.size(); i++) {
      var view = views.get(i);
      var arrival = view.arrival();
      told.add(new DesignsTold.Design(view.id(), wording.texts(all.get(i).head().idea()), view.revision(), view.isChosen(),
          view.percent(), view.pieces().size(), view.total(), view.over(), view.lacking(),
          arrival == null ? null : arrival.date(), arrival == null ? null : arrival.window()));
    }
    post.publishEvent(new DesignsTold(request, seat.project(), design, told, all.stream().filter(each -> each.head().id()
        .equals(design)).findFirst().map(each -> pieces(each.last().draft().placements())).orElse(List.of()),
        finish(seat, Finishes::floor, "studio.floor.", Finishes.Floor::srgb), finish(seat, Finishes::walls, "studio.wall.", Finishes.Wall::srgb),
        hindrance, now()));
  }

  private <T extends Enum<T>> DesignsTold.@Nullable Finish finish(Seat seat, Function<Finishes, T> of, String words, Function<T, String> srgb) {
    return rooms.room(seat.project()).map(RoomBook.Kept::finishes).map(of).map(each -> new DesignsTold.Finish(each.name(),
        wording.texts(words + each.name()), srgb.apply(each))).orElse(null);
  }

  private List<DesignsTold.Piece> pieces(List<Placement> placements) {
    var known = assortment.find(placements.stream().map(each -> each.piece().sku()).filter(Objects::nonNull)
        .collect(Collectors.toSet()));
    return placements.stream().map(each -> {
      var piece = each.piece();
      var article = piece.isHerOwn() ? null : known.get(piece.sku());
      return new DesignsTold.Piece(each.id(), piece.sku(), piece.name(), piece.kind(), piece.style(),
          piece.colour() == null ? null : piece.colour().srgb(), piece.width(),
          article == null ? null : article.piece().price(), each.locked());
    }).toList();
  }

  void refuse(String request, String project, RuntimeException refused) {
    if (book.answer(request)) {
      post.publishEvent(new DesignRefused(request, project, reason(refused), LocalText.of(in(Locale.ENGLISH, refused),
          in(Locale.KOREAN, refused)), now()));
    }
  }

  /** What programs read: the key of the sentence within the room; what was worded already is in the way of drafting. */
  private static String reason(RuntimeException refused) {
    var key = refused instanceof Unfit unfit ? unfit.key() : refused.getMessage();
    return key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key.matches("[A-Za-z0-9.-]{1,60}") ? key : "hindered";
  }

  private String in(Locale language, RuntimeException refused) {
    var before = LocaleContextHolder.getLocaleContext();
    LocaleContextHolder.setLocale(language);
    try {
      return sentences.of(refused);
    } finally {
      LocaleContextHolder.setLocaleContext(before);
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
