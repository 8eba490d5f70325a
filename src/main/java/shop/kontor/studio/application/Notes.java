package shop.kontor.studio.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.context.NoteDesign;
import shop.kontor.context.NoteDesign.What;
import shop.kontor.studio.application.DesignBook.Head;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;

/** Asks context to note in the project what became of a design: each choice, but not each touch of a hand. */
@Component
class Notes {

  /** Changes of a design within this time are told as one. */
  private static final Duration PAUSE = Duration.ofMinutes(10);

  private final ApplicationEventPublisher post;
  private final DesignBook designs;
  private final Wording wording;

  Notes(ApplicationEventPublisher post, DesignBook designs, Wording wording) {
    this.post = post;
    this.designs = designs;
    this.wording = wording;
  }

  /** @param revision the design's, after what was done */
  void note(Head head, int revision, String by, What what, Draft draft, Instant now) {
    if (what == What.CHANGED && head.notedAt() != null && head.notedAt().isAfter(now.minus(PAUSE))) {
      return;
    }
    post.publishEvent(request(head, revision, by, what, draft, now, null));
    if (what == What.CHANGED) {
      designs.noted(head.id(), now);
    }
  }

  /** It made place for newer drafts: nobody's doing. */
  void gaveWay(Head head, int revision, String by, Draft draft, Instant now) {
    post.publishEvent(request(head, revision, by, What.DROPPED, draft, now, true));
  }

  private NoteDesign request(Head head, int revision, String by, What what, Draft draft, Instant now,
      @Nullable Boolean gaveWay) {
    var prices = draft.placements().stream().map(Placement::piece).map(Piece::price).filter(Objects::nonNull).toList();
    return new NoteDesign(head.project(), head.id(), revision, by, what, wording.texts(head.idea()),
        draft.placements().size(), Showing.total(prices, null), now, gaveWay);
  }
}
