package shop.kontor.studio.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import shop.kontor.context.NoteDesign;
import shop.kontor.context.NoteDesign.What;
import shop.kontor.studio.application.DesignBook.Head;
import shop.kontor.studio.domain.Draft;

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
    var pieces = draft.placements().stream().filter(each -> !each.piece().isHerOwn()).toList();
    post.publishEvent(new NoteDesign(head.project(), head.id(), revision, by, what, wording.texts(head.idea()),
        draft.placements().size(), Showing.total(pieces.stream().map(each -> each.piece().price())
            .filter(Objects::nonNull).toList(), null), now));
    if (what == What.CHANGED) {
      designs.noted(head.id(), now);
    }
  }
}
