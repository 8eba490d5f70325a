package shop.kontor.studio.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import shop.kontor.context.ProjectChanged;
import shop.kontor.studio.application.Access.Seat;
import shop.kontor.studio.domain.Brief;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Purpose;
import shop.kontor.studio.domain.Room;

/** What designs of a project are to meet: its own goal and limits, what she said here, and what is chosen already. */
@Component
class Briefs {

  private static final Set<String> STYLES = Set.of("scandinavian", "industrial", "modern", "japandi", "classic", "boho");

  private final RoomBook rooms;
  private final Assortment assortment;

  Briefs(RoomBook rooms, Assortment assortment) {
    this.rooms = rooms;
    this.assortment = assortment;
  }

  Brief of(Seat seat, Room room) {
    return of(seat, room, rooms.asked(seat.project()));
  }

  Brief of(Seat seat, Room room, RoomBook.Asked asked) {
    var sheet = seat.sheet();
    var kept = new ArrayList<>(asked.own());
    kept.addAll(chosen(sheet, room));
    return new Brief(Purpose.valueOf(sheet.room().name()), asked.style() != null ? asked.style() : style(sheet),
        asked.budget() != null ? asked.budget() : sheet.budget(), asked.musts(), kept, asked.weights(), asked.seed());
  }

  /** A style that she names in her own words, if it is one of the shop's. */
  private static String style(ProjectSheet sheet) {
    return sheet.style() == null ? null : STYLES.stream()
        .filter(sheet.style().toLowerCase(Locale.ROOT)::contains).sorted().findFirst().orElse(null);
  }

  /** What is chosen on the board, wherever it comes to stand. */
  private List<Placement> chosen(ProjectSheet sheet, Room room) {
    var chosen = sheet.pieces().stream().filter(piece -> piece.standing() == ProjectChanged.Standing.CHOSEN).toList();
    var known = assortment.find(chosen.stream().map(ProjectChanged.Piece::sku).collect(Collectors.toSet()));
    var middle = room.extent().middle();
    var placements = new ArrayList<Placement>();
    for (var piece : chosen) {
      var article = known.get(piece.sku());
      for (int n = 0; article != null && n < Math.min(piece.quantity(), 12); n++) {
        placements.add(new Placement("chosen-" + (placements.size() + 1), article.piece(), middle, 0, 0, false));
      }
    }
    return placements;
  }
}
