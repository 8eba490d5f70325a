package shop.kontor.catalog.domain.picture;

import static shop.kontor.catalog.domain.picture.Svg.number;

import java.util.Locale;
import shop.kontor.foundation.colour.Tone;

/** A piece on a quiet ground, as an SVG document of {@value #SIDE} by {@value #SIDE}. */
public final class Picture {

  private static final int SIDE = 800;
  private static final double WIDEST = 640;
  private static final double TALLEST = 580;
  private static final double CENTRE = 376;

  private Picture() {
  }

  /** The same piece always gives the same document. */
  public static String of(Piece piece) {
    var kind = Kind.of(piece.kind());
    var svg = new Svg("k" + Integer.toHexString(piece.hashCode()) + "g");
    var scene = new Scene(svg, piece);
    kind.drawing.draw(piece, scene);
    double scale = Math.min(WIDEST / svg.width(), TALLEST / svg.height());
    double x = SIDE / 2.0 - svg.middle().x() * scale;
    // low pieces sit a little lower, as they do before a camera
    double y = CENTRE + (TALLEST - svg.height() * scale) * 0.1 - svg.middle().y() * scale;
    var ground = ground(piece);
    var back = scene.at(0, 0, piece.depth() * 1.35);
    var document = new StringBuilder(svg.body().length() + 2000)
        .append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 800 800\" role=\"img\">\n<title>")
        .append(text(piece.title())).append("</title>\n");
    var wall = svg.down(ground.shade(0.018), ground.shade(-0.012));
    var floor = svg.down(ground.shade(-0.05), ground.shade(-0.018));
    document.append("<defs>").append(svg.defs()).append("</defs>\n")
        .append("<rect width=\"800\" height=\"800\" fill=\"").append(wall).append("\"/>\n");
    if (kind.place == Kind.Place.FLOOR) {
      double horizon = Math.clamp(y + back.y() * scale, 300, 700);
      document.append("<rect y=\"%s\" width=\"800\" height=\"%s\" fill=\"%s\"/>\n".formatted(
          number(horizon), number(SIDE - horizon), floor));
    }
    document.append("<g transform=\"translate(%s %s) scale(%s)\">\n".formatted(
        number(x), number(y), String.format(Locale.ROOT, "%.5f", scale)))
        .append(svg.body()).append("</g>\n");
    if (!piece.caption().isEmpty()) {
      document.append("<text x=\"400\" y=\"764\" text-anchor=\"middle\" font-family=\"system-ui, sans-serif\" "
          + "font-size=\"21\" letter-spacing=\".5\" fill=\"#5c554b\">").append(text(piece.caption()))
          .append("</text>\n");
    }
    return document.append("</svg>\n").toString();
  }

  /** A warm wall with a breath of the piece's own colour; darker behind what is nearly white, so that it stands out. */
  private static Tone ground(Piece piece) {
    var tone = piece.tone();
    double lightness = 0.945 - 0.06 * Math.clamp((tone.lightness() - 0.72) / 0.2, 0, 1);
    return new Tone(lightness, 0.002, 0.010).toward(new Tone(lightness, tone.a(), tone.b()), 0.04);
  }

  /** Text as XML carries it: escaped, and without the characters that XML forbids. */
  private static String text(String text) {
    var escaped = new StringBuilder();
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.appendCodePoint(allowed(c) ? c : '\uFFFD');
      }
    });
    return escaped.toString();
  }

  private static boolean allowed(int c) {
    return c == '\t' || c == '\n' || c == '\r'
        || c >= 0x20 && c <= 0xFFFD && !Character.isSurrogate((char) c) || c > 0xFFFF && (c & 0xFFFE) != 0xFFFE;
  }
}
