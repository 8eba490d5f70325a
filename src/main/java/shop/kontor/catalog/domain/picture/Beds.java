package shop.kontor.catalog.domain.picture;

import java.util.List;
import shop.kontor.foundation.colour.Tone;

/** Beds, seen from their foot, and mattresses. */
final class Beds {

  private static final Finish SHEET = new Finish(Tone.of("#f4f1ea"), false);
  private static final Finish DUVET = new Finish(Tone.of("#e6dfd3"), false);

  private Beds() {
  }

  static void bed(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    boolean upholstered = piece.is("upholstered");
    var frame = upholstered ? piece.cover() : piece.body();
    if (!piece.of("steel")) {
      scene.legs(piece.width() - 6, 4, depth - 4, 14, 6, 0, upholstered ? piece.frame() : frame);
    }
    headboard(piece, scene, frame);
    double rail = 31;
    double mattress = 48;
    if (piece.of("steel")) {
      scene.box(-half + 3, half - 3, rail - 5, rail, 3, depth - 4, frame.shade(-0.02));
    } else if (upholstered) {
      scene.soft(-half, half, 9, rail, 0, depth - 8, 3, frame);
    } else {
      scene.box(-half, half, 14, rail, 0, depth - 4, frame);
    }
    scene.soft(-half + 4, half - 4, rail - 3, mattress, 4, depth - 12, 5, SHEET);
    pillows(scene, half, mattress, depth, piece.width() > 130 ? 2 : 1);
    var duvet = new Finish(DUVET.tone().toward(piece.tone(), 0.16), false);
    scene.soft(-half + 1.5, half - 1.5, rail + 1, mattress + 5, 1, depth * 0.62, 7, duvet);
    folds(scene, half, mattress + 5, depth, duvet.tone());
    var throwOver = new Finish(piece.tone().toward(Tone.of("#b79f86"), 0.45), false);
    scene.soft(-half + 1, half - 1, rail + 4, mattress + 6, 0.5, depth * 0.2, 6, throwOver);
    if (piece.of("steel")) {
      tubes(scene, half, 4, 52, frame.tone());
    }
  }

  private static void headboard(Piece piece, Scene scene, Finish frame) {
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    if (piece.of("steel")) {
      tubes(scene, half, depth - 3, height, frame.tone());
    } else if (piece.is("upholstered")) {
      scene.soft(-half, half, 10, height, depth - 10, depth, 7, frame);
      int channels = (int) Math.max(4, Math.round(piece.width() / 24));
      for (int i = 1; i < channels; i++) {
        double x = -half + piece.width() * i / channels;
        scene.svg.stroke(List.of(scene.at(x, 40, depth - 10), scene.at(x, height - 2, depth - 10)), 0.8,
            frame.tone().shade(-0.1).srgb(), 0.75);
      }
    } else {
      scene.box(-half, half, 10, height, depth - 5, depth, frame);
      scene.groove(-half + 6, half - 6, 40, height - 6, depth - 5, frame.tone());
    }
  }

  private static void tubes(Scene scene, double half, double z, double height, Tone tone) {
    double x = half - 3;
    int bars = (int) Math.max(5, half / 9);
    for (int i = 1; i < bars; i++) {
      double at = -x + 2 * x * i / bars;
      scene.rod(scene.at(at, 28, z), scene.at(at, height - 4, z), 1.4, tone);
    }
    scene.rod(scene.at(-x, 28, z), scene.at(x, 28, z), 2.2, tone);
    scene.rod(scene.at(-x, height - 3, z), scene.at(x, height - 3, z), 3, tone);
    scene.rod(scene.at(-x, 0, z), scene.at(-x, height, z), 3.4, tone);
    scene.rod(scene.at(x, 0, z), scene.at(x, height, z), 3.4, tone);
  }

  private static void pillows(Scene scene, double half, double y, double depth, int count) {
    double each = (2 * half - 16) / count;
    for (int i = 0; i < count; i++) {
      double x = -half + 8 + i * each;
      scene.soft(x + 2, x + each - 2, y, y + 30, depth - 26, depth - 14, 13, SHEET.shade(-0.025));
      scene.soft(x + 5, x + each - 5, y, y + 20, depth - 44, depth - 26, 10, SHEET);
    }
  }

  private static void folds(Scene scene, double half, double y, double depth, Tone tone) {
    for (int i = 0; i < 5; i++) {
      double x = -half * 0.7 + half * 0.35 * i;
      scene.svg.stroke(List.of(scene.at(x, y, depth * 0.3), scene.at(x + 4, y, depth * 0.42),
          scene.at(x + 2, y, depth * 0.58)),
          0.9, tone.shade(-0.06).srgb(), 0.5);
    }
  }

  static void mattress(Piece piece, Scene scene) {
    scene.shadow(piece.width(), piece.depth());
    double half = piece.width() / 2;
    double depth = piece.depth();
    double height = piece.height();
    var tone = piece.tone();
    scene.soft(-half, half, 0, height, 0, depth, 5, piece.cover());
    for (int row = 1; row < 8; row++) {
      double z = depth * row / 8;
      scene.svg.stroke(List.of(scene.at(-half + 3, height, z), scene.at(half - 3, height, z)), 0.6,
          tone.shade(-0.09).srgb(), 0.6);
    }
    for (int column = 1; column < piece.width() / 18; column++) {
      double x = -half + 18 * column;
      scene.svg.stroke(List.of(scene.at(x, height, 3), scene.at(x, height, depth - 3)), 0.5, tone.shade(-0.09).srgb(),
          0.5);
    }
    scene.panel(-half, half, height * 0.38, height * 0.62, 0, 0, tone.shade(-0.16).srgb());
    scene.panel(half - 16, half - 8, height * 0.4, height * 0.6, 0, 0.4, "#f7f5f0");
    for (double y : new double[] {height * 0.12, height * 0.9}) {
      scene.svg.stroke(List.of(scene.at(-half + 1, y, 0), scene.at(half - 1, y, 0)), 0.9, tone.shade(-0.13).srgb(),
          0.8);
    }
  }
}
