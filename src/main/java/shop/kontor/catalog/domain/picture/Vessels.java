package shop.kontor.catalog.domain.picture;

import shop.kontor.foundation.colour.Tone;

/** Candles in a glass, and bottles of what a house needs. */
final class Vessels {

  private static final Tone CORK = Tone.of("#b58a5a");
  private static final Tone PAPER = Tone.of("#f6f1e4");

  private Vessels() {
  }

  static void candle(Piece piece, Scene scene) {
    double radius = piece.width() / 2;
    double rim = piece.height() * 0.78;
    double wax = rim * 0.86;
    var tone = piece.tone();
    var glass = tone.shade(-0.05).toward(Tone.of("#cfdadb"), 0.5);
    scene.shadow(radius * 2, radius * 2);
    scene.drum(0, radius, 0, radius * 0.94, rim, radius, glass);
    scene.drum(0, radius, rim * 0.04, radius * 0.86, wax, radius * 0.9, tone);
    scene.svg.fill(scene.ring(0, wax, radius, radius * 0.9), tone.shade(0.04).srgb());
    scene.svg.stroke(scene.ring(0, rim, radius, radius), radius * 0.05, glass.shade(0.08).srgb());
    var foot = scene.at(0, wax, radius);
    double flame = piece.height() - wax;
    var tip = new Point(foot.x(), foot.y() - flame * 0.4);
    scene.rod(foot, tip, radius * 0.06, Tone.of("#3b332c"));
    scene.svg.patch(tip, flame * 0.9, flame * 0.9, scene.svg.fading(Tone.of("#ffd98a"), 0.5));
    scene.svg.fill(Outlines.oval(tip, flame * 0.14, flame * 0.4), "#f6b23c");
    scene.svg.fill(Outlines.oval(new Point(tip.x(), tip.y() + flame * 0.12), flame * 0.08, flame * 0.2), "#fff3cf");
  }

  static void bottle(Piece piece, Scene scene) {
    double radius = piece.width() / 2;
    double height = piece.height();
    var tone = piece.tone();
    scene.shadow(radius * 2, radius * 2);
    scene.drum(0, radius, 0, radius * 0.96, height * 0.6, radius, tone);
    scene.panel(-radius * 0.62, radius * 0.62, height * 0.14, height * 0.46, 0, radius * 0.08, PAPER.srgb());
    scene.svg.fill(Outlines.oval(scene.at(0, height * 0.3, 0), radius * 0.3, height * 0.06), tone.shade(-0.12).srgb());
    scene.drum(0, radius, height * 0.6, radius, height * 0.74, radius * 0.34, tone);
    scene.drum(0, radius, height * 0.72, radius * 0.32, height * 0.86, radius * 0.32, tone);
    scene.drum(0, radius, height * 0.86, radius * 0.26, height, radius * 0.3, CORK);
  }
}
