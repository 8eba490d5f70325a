package shop.kontor.studio.application;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.application.Access.Seat;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Chaise;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Drafting;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;

/** Asks the drafting table how good a design is, at the prices of now. */
@Component
class Judging {

  private final ObjectProvider<Drafting> drafting;
  private final Assortment assortment;
  private final RoomBook rooms;
  private final Briefs briefs;

  Judging(ObjectProvider<Drafting> drafting, Assortment assortment, RoomBook rooms, Briefs briefs) {
    this.drafting = drafting;
    this.assortment = assortment;
    this.rooms = rooms;
    this.briefs = briefs;
  }

  /** @throws Refusal if nobody drafts in this house */
  Drafting table() {
    var table = drafting.getIfAvailable();
    if (table == null) {
      throw Refusal.unavailable("studio.refused.no-table");
    }
    return table;
  }

  /** @param room as it is now */
  record Task(Room room, Brief brief) {}

  Task task(Seat seat) {
    var room = rooms.room(seat.project()).orElseThrow(() -> Refusal.conflict("studio.refused.no-room")).room();
    return new Task(room, briefs.of(seat, room));
  }

  /** The same pieces in the same places, judged anew. They keep the price that they had when they came there. */
  Draft judged(Seat seat, String idea, List<Placement> placements) {
    var task = task(seat);
    var judged = table().judge(task.room(), task.brief(), priced(placements));
    return new Draft(idea, placements, judged.verdicts(), judged.percent());
  }

  /** At the prices of now. */
  List<Placement> priced(List<Placement> placements) {
    var known = assortment.find(placements.stream().map(each -> each.piece().sku()).filter(Objects::nonNull)
        .collect(Collectors.toSet()));
    return placements.stream().map(each -> {
      var article = each.piece().isHerOwn() ? null : known.get(each.piece().sku());
      return article == null ? each : with(each, article.piece());
    }).toList();
  }

  static Placement with(Placement placement, Piece piece) {
    return new Placement(placement.id(), Chaise.like(placement.piece(), piece), placement.at(), placement.turn(), placement.lift(), placement.locked());
  }
}
