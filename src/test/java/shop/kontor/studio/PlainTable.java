package shop.kontor.studio;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.annotation.Primary;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Drafting;
import shop.kontor.studio.domain.Guideline;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.Verdict;

/** Drafts at once and without taste, where a test is of what is around the drafting table: one of each kind, in a row. */
@Primary
class PlainTable implements Drafting {

  static final String NO_SPACE = "studio.hindrance.none";
  private static final List<String> IDEAS = List.of("studio.idea.light", "studio.idea.warm", "studio.idea.calm");
  private static final int STEP = 900;

  @Override
  public Underway begin(Room room, Brief brief, Collection<Offered> offered, Consumer<Draft> improved) {
    return () -> Optional.of(all(room, brief, offered, improved));
  }

  private Outcome all(Room room, Brief brief, Collection<Offered> offered, Consumer<Draft> improved) {
    var drafts = new ArrayList<Draft>();
    for (var idea : IDEAS) {
      var kinds = new HashSet<String>();
      var placements = new ArrayList<>(brief.kept());
      for (var each : offered) {
        if (kinds.add(each.piece().kind())) {
          placements.add(new Placement("p" + kinds.size(), each.piece(), new Point(STEP * kinds.size(), STEP), 0, 0, false));
        }
      }
      var draft = judge(room, brief, placements);
      drafts.add(new Draft(idea, placements, draft.verdicts(), draft.percent()));
      improved.accept(drafts.getLast());
    }
    return new Outcome(drafts, null);
  }

  @Override
  public Outcome rearrange(Room room, Brief brief, List<Placement> placements, Consumer<Draft> improved) {
    var moved = placements.stream().map(each -> each.locked() ? each : new Placement(each.id(), each.piece(),
        new Point(each.at().x(), each.at().y() + 100), each.turn(), each.lift(), false)).toList();
    return new Outcome(List.of(judge(room, brief, moved)), null);
  }

  @Override
  public Draft judge(Room room, Brief brief, List<Placement> placements) {
    return new Draft("studio.idea.light", placements, List.of(new Verdict(Guideline.NOTHING_OVERLAPS, 100,
        "studio.verdict.NOTHING_OVERLAPS", List.of())), 100);
  }
}
