package shop.kontor.studio.domain.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.shape.Paint.Finish;
import shop.kontor.studio.domain.shape.Part.Ring;

/** The workbench: knows the piece that is made, and puts part to part. Lengths in millimetres. */
final class Bench {

  final double width;
  final double depth;
  final double height;
  final Stuff stuff;
  /** The same piece always looks the same. */
  final Random chance;
  private final Piece piece;
  private final List<Part> parts = new ArrayList<>();
  private final List<Shape.Light> lights = new ArrayList<>();

  Bench(Piece piece) {
    this.piece = piece;
    this.width = piece.width();
    this.depth = piece.depth();
    this.height = piece.height();
    this.stuff = Stuff.of(piece);
    this.chance = new Random(piece.kind().hashCode() * 31L + piece.width() * 7L + piece.height());
  }

  Piece piece() {
    return piece;
  }

  boolean is(String tag) {
    return piece.tags().contains(tag);
  }

  Paint body() {
    return stuff.body();
  }

  Paint frame() {
    return stuff.frame();
  }

  /** @param x its middle, as is z; y its lower edge */
  void block(double x, double y, double z, double wide, double high, double deep, double round, Paint paint) {
    leaning(x, y, z, wide, high, deep, round, 0, paint);
  }

  void leaning(double x, double y, double z, double wide, double high, double deep, double round, double lean,
      Paint paint) {
    add(new Part.Block(tenth(x), tenth(y), tenth(z), tenth(wide), tenth(high), tenth(deep),
        tenth(Math.min(round, Math.min(wide, Math.min(high, deep)) / 2)), lean, 0, paint));
  }

  void spun(double x, double y, double z, double wide, double high, double deep, double spin, Paint paint) {
    add(new Part.Block(tenth(x), tenth(y), tenth(z), tenth(wide), tenth(high), tenth(deep), 0, 0, spin, paint));
  }

  void rod(double x, double y, double z, double toX, double toY, double toZ, double radius, double toRadius,
      Paint paint) {
    add(new Part.Rod(tenth(x), tenth(y), tenth(z), tenth(toX), tenth(toY), tenth(toZ), tenth(radius), tenth(toRadius),
        paint));
  }

  /** @param radiusAndUp of each ring, by turns */
  void turned(double x, double y, double z, Paint paint, double... radiusAndUp) {
    var rings = new ArrayList<Ring>();
    for (int i = 0; i < radiusAndUp.length; i += 2) {
      rings.add(new Ring(tenth(radiusAndUp[i]), tenth(radiusAndUp[i + 1])));
    }
    add(new Part.Turned(tenth(x), tenth(y), tenth(z), rings, paint));
  }

  void ball(double x, double y, double z, double radius, Paint paint) {
    var rings = new double[26];
    for (int i = 0; i <= 12; i++) {
      double angle = Math.PI * i / 12;
      rings[2 * i] = radius * Math.sin(angle);
      rings[2 * i + 1] = radius * (1 - Math.cos(angle));
    }
    turned(x, y - radius, z, paint, rings);
  }

  void leaf(double x, double y, double z, double yaw, double rise, double bend, double length, double wide,
      Paint paint) {
    add(new Part.Leaf(tenth(x), tenth(y), tenth(z), Math.round(yaw), Math.round(rise), Math.round(bend), tenth(length),
        tenth(wide), paint));
  }

  /** Four legs that stand a little outwards, below a top of this size. */
  void legs(double wide, double deep, double high, double radius, double splay, Paint paint) {
    for (int side = -1; side <= 1; side += 2) {
      for (int end = -1; end <= 1; end += 2) {
        rod(side * (wide / 2), 0, end * (deep / 2), side * (wide / 2 - splay), high, end * (deep / 2 - splay),
            radius * 0.7, radius, paint);
      }
    }
  }

  void light(double x, double y, double z, int lumen) {
    lights.add(new Shape.Light(tenth(x), tenth(y), tenth(z), lumen));
  }

  Paint glow(String srgb) {
    return new Paint(srgb, Finish.GLOW);
  }

  /** Exactly as large as the piece, whatever was put together. */
  Shape done() {
    var reach = Bounds.of(parts);
    double x = width / reach.width();
    double y = height / reach.height();
    double z = depth / reach.depth();
    return new Shape(parts, new Shape.Scale(x, y, z, -x * reach.middleX(), -y * reach.low(), -z * reach.middleZ()),
        lights);
  }

  private void add(Part part) {
    parts.add(part);
  }

  private static double tenth(double length) {
    return Math.round(length * 10) / 10.0;
  }
}
