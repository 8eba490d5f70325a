package shop.kontor.studio.adapter.drafting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import shop.kontor.studio.domain.Draft;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.geometry.Plan;
import shop.kontor.studio.domain.guidelines.Stand;

/** A design as a picture, to look at it while one works on the drafting table. */
final class Drawing {

  private Drawing() {}

  static void write(Path file, Room room, Draft draft) {
    int left = room.outline().stream().mapToInt(point -> point.x()).min().orElseThrow() - 300;
    int top = room.outline().stream().mapToInt(point -> point.y()).min().orElseThrow() - 300;
    int right = room.outline().stream().mapToInt(point -> point.x()).max().orElseThrow() + 300;
    int bottom = room.outline().stream().mapToInt(point -> point.y()).max().orElseThrow() + 300;
    var svg = new StringBuilder("<svg xmlns='http://www.w3.org/2000/svg' viewBox='%d %d %d %d' width='%d' height='%d'>".formatted(left,
        top, right - left, bottom - top, (right - left) / 10, (bottom - top) / 10));
    svg.append("<rect x='%d' y='%d' width='100%%' height='100%%' fill='#fff'/><polygon fill='#f7f2e8' stroke='#333' stroke-width='60' points='"
        .formatted(left, top));
    room.outline().forEach(point -> svg.append(point.x()).append(',').append(point.y()).append(' '));
    svg.append("'/>");
    for (var opening : room.openings()) {
      svg.append("<line x1='%d' y1='%d' x2='%d' y2='%d' stroke='%s' stroke-width='70'/>".formatted(opening.from().x(),
          opening.from().y(), opening.to().x(), opening.to().y(), opening.isWalkedThrough() ? "#e9c" : "#8cf"));
    }
    new Plan(room).zones().forEach(zone -> {
      svg.append("<polygon fill='none' stroke='#c99' stroke-width='10' points='");
      for (int i = 0; i < zone.xs().length; i++) {
        svg.append((int) zone.xs()[i]).append(',').append((int) zone.ys()[i]).append(' ');
      }
      svg.append("'/>");
    });
    draft.placements().stream().sorted(Comparator.comparingInt(one -> one.piece().kind().equals("rug") ? 0
        : one.lift() + one.piece().height())).forEach(one -> draw(svg, one));
    try {
      Files.writeString(file, svg.append("</svg>").toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void draw(StringBuilder svg, Placement one) {
    var print = Stand.of(one).print();
    var colour = one.piece().colour() == null ? "#ccc" : one.piece().colour().srgb();
    double wide = print.halfWidth();
    double deep = print.halfDepth();
    svg.append("<g transform='translate(%d,%d) rotate(%d)'>".formatted(one.at().x(), one.at().y(), one.turn()));
    svg.append("<rect x='%f' y='%f' width='%f' height='%f' fill='%s' fill-opacity='%s' stroke='#222' stroke-width='12'/>"
        .formatted(-wide, -deep, 2 * wide, 2 * deep, colour, one.lift() > 1_000 ? "0.4" : "1"));
    svg.append("<path d='M%f %f L0 %f L%f %f' fill='none' stroke='#222' stroke-width='10'/>".formatted(-wide / 3, deep - 90,
        deep - 10, wide / 3, deep - 90));
    svg.append("<text y='20' font-size='90' text-anchor='middle' fill='#000' >%s</text></g>"
        .formatted(one.id()));
  }
}
