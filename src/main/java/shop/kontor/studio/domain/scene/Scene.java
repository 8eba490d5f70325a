package shop.kontor.studio.domain.scene;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Fixture;
import shop.kontor.studio.domain.Opening;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.shape.Shape;
import shop.kontor.studio.domain.shape.Shapes;

/**
 * A room with what stands in it, as a browser draws it. Millimetres, x to the right and y downwards on the plan.
 *
 * @param area in square metres
 * @param walls their colour, as {@code #rrggbb}
 * @param shapes each once, however many pieces look like it
 */
public record Scene(String name, List<Point> outline, List<Opening> openings, List<Fixture> fixtures, int height,
    double area, Ground floor, String walls, List<Item> pieces, Map<String, Shape> shapes) {

  /**
   * @param id of its placement
   * @param kind as it is drawn
   * @param shape which of the scene's
   * @param model its maker's own model; {@code null} if there is none
   */
  public record Item(String id, @Nullable String sku, String name, String kind, Point at, int turn, int lift,
      boolean locked, int width, int depth, int height, @Nullable String colour, String shape,
      @Nullable ModelLink model) {}

  /** @param srgb its colour, as {@code #rrggbb} */
  public record Ground(Finishes.Laid laid, String srgb) {}

  /** @param rotation row by row the 3 by 3 matrix that turns it upright; empty for none */
  public record ModelLink(String url, List<Double> rotation, @Nullable String author, @Nullable String licence) {}

  public static Scene of(Room room, Finishes finishes, List<Placement> placements, Locale locale) {
    var shapes = new LinkedHashMap<String, Shape>();
    var pieces = placements.stream().map(placement -> {
      var key = key(placement.piece());
      shapes.computeIfAbsent(key, _ -> Shapes.of(placement.piece()));
      return item(placement, key, locale);
    }).toList();
    return new Scene(room.name(), room.outline(), room.openings(), room.fixtures(), room.height(),
        Math.round(room.area() * 100) / 100.0, new Ground(finishes.floor().laid(), finishes.floor().srgb()),
        finishes.walls().srgb(), pieces, shapes);
  }

  private static Item item(Placement placement, String key, Locale locale) {
    var piece = placement.piece();
    return new Item(placement.id(), piece.sku() == null ? null : piece.sku().value(), piece.name().in(locale),
        Shapes.kind(piece), placement.at(), placement.turn(), placement.lift(), placement.locked(), piece.width(),
        piece.depth(), piece.height(), piece.colour() == null ? null : piece.colour().srgb(), key, link(piece));
  }

  private static @Nullable ModelLink link(Piece piece) {
    var model = piece.model();
    return model == null ? null
        : new ModelLink(address(model.path()), model.rotation(), model.author(), model.licence());
  }

  /** Where the catalogue serves it; each part of the path on its own, as names may have spaces. */
  private static String address(String path) {
    return "/catalog/models/" + URLEncoder.encode(path, StandardCharsets.UTF_8)
        .replace("%2F", "/").replace("+", "%20");
  }

  /** The same for pieces that look the same. */
  private static String key(Piece piece) {
    return Shapes.kind(piece) + "-" + Integer.toHexString(List.of(piece.width(), piece.depth(), piece.height(),
        piece.tags(), piece.colour() == null ? "" : piece.colour().srgb(),
        piece.material() == null ? "" : piece.material().in("en")).hashCode());
  }
}
