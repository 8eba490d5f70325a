package shop.kontor.studio.application;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.studio.application.DesignView.Suggestion;
import shop.kontor.studio.domain.Likeness;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.colour.Harmony;

/** What could stand in a design instead of a piece, or beside it, and why. All of it can be had now. */
@Service
@Transactional(readOnly = true)
public class Suggesting {

  private static final int MOST = 8;
  /** A rug lies under the front legs and shows at both sides. */
  private static final double RUG_BESIDE = 1.05;
  /** Of what stands on it: a rug that is shorter holds nothing together, however well its colour goes with it. */
  private static final double RUG_SHORTEST = 0.8;
  /** A runner lies beside a bed or in a hall: under a sofa or a bed it holds nothing. Millimetres. */
  private static final int RUNNER = 1_100;
  /** One steps out of bed onto the rug: so much of it shows at each side. Millimetres. */
  private static final int RUG_BESIDE_BED = 350;

  private final Access access;
  private final DesignBook designs;
  private final RoomBook rooms;
  private final Assortment assortment;
  private final Showing showing;

  Suggesting(Access access, DesignBook designs, RoomBook rooms, Assortment assortment, Showing showing) {
    this.access = access;
    this.designs = designs;
    this.rooms = rooms;
    this.assortment = assortment;
    this.showing = showing;
  }

  private record Meant(String project, Placement placement) {}

  private Meant meant(Caller caller, String design, String placement) {
    var head = designs.known(design);
    access.look(head.project(), caller);
    return new Meant(head.project(), designs.revision(design, head.revision()).orElseThrow().draft().placements()
        .stream().filter(each -> each.id().equals(placement)).findFirst()
        .orElseThrow(() -> Refusal.notFound("studio.refused.placement")));
  }

  /** The same piece in its other colours, of the same size, the one that is nearest in price first. */
  public List<Suggestion> colours(Caller caller, String design, String placement) {
    var piece = meant(caller, design, placement).placement().piece();
    var locale = LocaleContextHolder.getLocale();
    return piece.isHerOwn() ? List.of() : assortment.find(piece.sku()).stream()
        .flatMap(article -> assortment.ofProduct(article.product()).stream())
        .filter(article -> article.canBeHad() && !article.piece().sku().equals(piece.sku()))
        .filter(article -> sameSize(article.piece(), piece) && !Objects.equals(article.piece().colour(), piece.colour()))
        .sorted(Comparator.comparingDouble(article -> Likeness.distance(piece, article.piece())))
        .map(article -> showing.suggestion(article, 100, "studio.why.colour", locale)).toList();
  }

  private static boolean sameSize(Piece a, Piece b) {
    return a.width() == b.width() && a.depth() == b.depth() && a.height() == b.height();
  }

  /** Others of its kind, the nearest first. */
  public List<Suggestion> others(Caller caller, String design, String placement) {
    var piece = meant(caller, design, placement).placement().piece();
    return showing.instead(piece, MOST, LocaleContextHolder.getLocale());
  }

  /** Pieces of another kind that go with this one: by colour, style, size, and because they can be had. */
  public List<Suggestion> companions(Caller caller, String design, String placement, String kind) {
    var meant = meant(caller, design, placement);
    var room = rooms.room(meant.project()).map(RoomBook.Kept::room).orElse(null);
    var piece = meant.placement().piece();
    var locale = LocaleContextHolder.getLocale();
    record Rated(Article article, int percent, List<String> why) {}
    return assortment.ofKind(kind, piece.style()).stream().filter(article -> room == null || goesIn(article.piece(), room))
        .filter(article -> !isTooShort(article.piece(), piece)).map(article -> {
          var why = new ArrayList<String>();
          int percent = rate(piece, article.piece(), why);
          return new Rated(article, percent, why);
        }).sorted(Comparator.comparingInt(Rated::percent).reversed()
            .thenComparing(rated -> rated.article().piece().sku().value()))
        .limit(MOST).map(rated -> showing.suggestion(rated.article(), rated.percent(), rated.why(), locale)).toList();
  }

  private static boolean goesIn(Piece piece, Room room) {
    var extent = room.extent();
    return Math.max(piece.width(), piece.depth()) <= extent.longer()
        && Math.min(piece.width(), piece.depth()) <= extent.shorter();
  }

  private static boolean isTooShort(Piece other, Piece piece) {
    return "rug".equals(other.kind()) && (Math.max(other.width(), other.depth()) < piece.width() * RUG_SHORTEST
        || piece.width() > RUNNER && Math.min(other.width(), other.depth()) < RUNNER);
  }

  /** Three parts colour, one part style, one part size. */
  private static int rate(Piece piece, Piece other, List<String> why) {
    double colour = 0.6;
    if (piece.colour() != null && other.colour() != null) {
      var harmony = Harmony.of(piece.colour().srgb(), other.colour().srgb());
      colour = harmony.percent() / 100.0;
      why.add("studio.harmony." + harmony.kind());
    }
    double style = piece.style() == null || other.style() == null ? 0.5 : piece.style().equals(other.style()) ? 1 : 0.3;
    if (style == 1) {
      why.add("studio.why.style");
    }
    return (int) Math.round(100 * (0.6 * colour + 0.2 * style + 0.2 * size(piece, other, why)));
  }

  private static double size(Piece piece, Piece other, List<String> why) {
    if (!"rug".equals(other.kind())) {
      return 0.7;
    }
    int wide = Math.max(other.width(), other.depth());
    double wanted = "bed".equals(piece.kind()) ? piece.width() + 2 * RUG_BESIDE_BED : piece.width() * RUG_BESIDE;
    boolean reaches = wide >= wanted;
    why.add(reaches ? "studio.why.rug.reaches" : "studio.why.rug.short");
    return reaches ? 1 : Math.max(0, wide / wanted - 0.4);
  }
}
