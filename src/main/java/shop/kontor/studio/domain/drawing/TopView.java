package shop.kontor.studio.domain.drawing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.operation.union.UnaryUnionOp;
import shop.kontor.foundation.colour.Tone;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.shape.Mesh;
import shop.kontor.studio.domain.shape.Paint;
import shop.kontor.studio.domain.shape.Shape;
import shop.kontor.studio.domain.shape.Shapes;

/** A piece seen from above: the very shape that stands in the room, so that plan and room never differ. */
final class TopView {

  private static final GeometryFactory GEOMETRY = new GeometryFactory();
  /** Finer than anybody sees. */
  private static final double SMOOTH = 4;

  /** The same pieces are drawn in many designs, and again whenever one of them moves. */
  private static final Cache<Piece, TopView> DRAWN = Caffeine.newBuilder().maximumSize(300).build();

  private final Geometry silhouette;
  private final List<Layer> layers;

  private TopView(Geometry silhouette, List<Layer> layers) {
    this.silhouette = silhouette;
    this.layers = layers;
  }

  private record Layer(Polygon outline, Paint paint, double top) {}

  static TopView of(Piece piece) {
    return DRAWN.get(piece, each -> of(Shapes.of(each)));
  }

  static TopView of(Shape shape) {
    var scale = shape.scale();
    var layers = new ArrayList<Layer>();
    for (var part : shape.parts()) {
      var points = Mesh.of(part).points();
      var places = points.stream().map(point -> new Coordinate(point[0] * scale.x() + scale.moveX(),
          point[2] * scale.z() + scale.moveZ())).toArray(Coordinate[]::new);
      double top = points.stream().mapToDouble(point -> point[1]).max().orElse(0);
      if (GEOMETRY.createMultiPointFromCoords(places).convexHull() instanceof Polygon hull) {
        layers.add(new Layer(hull, part.paint(), top));
      }
    }
    layers.sort(Comparator.comparingDouble(Layer::top));
    return new TopView(UnaryUnionOp.union(layers.stream().map(Layer::outline).toList()), seen(layers));
  }

  /** Without what lies wholly below something else. */
  private static List<Layer> seen(List<Layer> layers) {
    var seen = new ArrayList<Layer>();
    for (int i = layers.size() - 1; i >= 0; i--) {
      var layer = layers.get(i);
      if (seen.stream().noneMatch(above -> above.outline().getEnvelopeInternal()
          .covers(layer.outline().getEnvelopeInternal()) && above.outline().buffer(1).covers(layer.outline()))) {
        seen.add(layer);
      }
    }
    return seen.reversed();
  }

  Rectangle2D reach() {
    var reach = silhouette.getEnvelopeInternal();
    return new Rectangle2D.Double(reach.getMinX(), reach.getMinY(), reach.getWidth(), reach.getHeight());
  }

  void draw(Pen pen, boolean hangs) {
    if (hangs) {
      pen.draw(path(silhouette), Ink.line(Ink.Role.LINE, 10).dashes().faint(0.75));
      layers.forEach(layer -> pen.draw(path(layer.outline()), Ink.piece(colour(layer.paint()), "none", 0).faint(0.35)));
      return;
    }
    var shadow = AffineTransformation.translationInstance(14, 22)
        .transform(silhouette.buffer(8, 2));
    pen.draw(path(shadow), Ink.of(Ink.Role.SHADE).faint(0.13));
    for (var layer : layers) {
      var colour = colour(layer.paint());
      var edge = Tone.of(colour).shade(layer.paint().finish() == Paint.Finish.LEAF ? -0.1 : -0.17).srgb();
      pen.draw(path(layer.outline()), Ink.piece(colour, edge, 7));
    }
    pen.draw(path(silhouette), Ink.line(Ink.Role.EDGE, 11).faint(0.55));
  }

  private static String colour(Paint paint) {
    return paint.finish() == Paint.Finish.GLOW ? Tone.of(paint.srgb()).shade(0.02).srgb() : paint.srgb();
  }

  static Path2D path(Geometry geometry) {
    var path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
    for (int i = 0; i < geometry.getNumGeometries(); i++) {
      if (geometry.getGeometryN(i) instanceof Polygon polygon) {
        ring(path, polygon.getExteriorRing().getCoordinates());
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
          ring(path, polygon.getInteriorRingN(hole).getCoordinates());
        }
      }
    }
    return path;
  }

  private static void ring(Path2D path, Coordinate[] ring) {
    var last = ring[0];
    path.moveTo(last.x, last.y);
    for (int i = 1; i < ring.length - 1; i++) {
      if (ring[i].distance(last) > SMOOTH) {
        last = ring[i];
        path.lineTo(last.x, last.y);
      }
    }
    path.closePath();
  }
}
