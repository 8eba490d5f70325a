package shop.kontor.studio.domain.drawing;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Locale;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.drawing.Ink.Role;

/** Writes SVG. Colours stand on each element, and again in a style sheet that knows the night. */
final class SvgPen implements PlanPen {

  static final String STYLE = """
      .kp{color-scheme:light dark}
      @media print{.kp{color-scheme:light}}
      .kp-paper{fill:light-dark(#fffdf8,#221e1a)}
      .kp-floor{fill:light-dark(#f0e5d2,#40372c)}
      .kp-wall{fill:light-dark(#3b352d,#cfc4b3)}
      .kp-glass{fill:light-dark(#dcebf2,#33505f);stroke:light-dark(#3b352d,#cfc4b3)}
      .kp-line{stroke:light-dark(#3b352d,#cfc4b3)}
      .kp-faint{stroke:light-dark(#8a7d6a,#a3967f)}
      .kp-text{fill:light-dark(#26211b,#f0e8db);stroke:light-dark(#fffdf8,#221e1a)}
      .kp-soft{fill:light-dark(#62584b,#b9ad9c)}
      .kp text{pointer-events:none}
      .kp-piece:focus{outline:none}
      .kp-piece:focus-visible .kp-edge,.kp-piece[aria-pressed=true] .kp-edge{stroke:light-dark(#1d5048,#93cbb9);\
      stroke-width:26;opacity:1}
      """;

  private final StringBuilder body = new StringBuilder();
  private final PlanDrawing.Options options;

  SvgPen(PlanDrawing.Options options) {
    this.options = options;
  }

  String body() {
    return body.toString();
  }

  @Override
  public void draw(Shape shape, Ink ink) {
    body.append("<path");
    role(ink.role());
    body.append(" d=\"");
    path(shape);
    body.append("\" fill=\"").append(ink.fill()).append('"');
    if (!ink.stroke().equals("none")) {
      body.append(" stroke=\"").append(ink.stroke()).append("\" stroke-width=\"").append(number(ink.width()))
          .append('"');
      if (ink.dashed()) {
        body.append(" stroke-dasharray=\"40 30\"");
      }
    }
    if (ink.opacity() < 1) {
      body.append(" opacity=\"").append(ink.opacity()).append('"');
    }
    body.append("/>\n");
  }

  /** Outlines cut holes by going the other way round, or by even and odd. */
  private void path(Shape shape) {
    var points = new double[6];
    for (var step = shape.getPathIterator(null, 3); !step.isDone(); step.next()) {
      switch (step.currentSegment(points)) {
        case PathIterator.SEG_MOVETO -> body.append('M').append(Math.round(points[0])).append(' ')
            .append(Math.round(points[1]));
        case PathIterator.SEG_LINETO -> body.append('L').append(Math.round(points[0])).append(' ')
            .append(Math.round(points[1]));
        default -> body.append('Z');
      }
    }
  }

  @Override
  public void write(String text, double x, double y, double size, double angle, Ink ink) {
    body.append("<text");
    role(ink.role());
    body.append(" x=\"").append(number(x)).append("\" y=\"").append(number(y + size * 0.35))
        .append("\" font-size=\"").append(number(size)).append("\" text-anchor=\"middle\" fill=\"").append(ink.fill())
        .append('"');
    if (ink.role() == Role.TEXT) {
      body.append(" stroke=\"#fffdf8\" stroke-width=\"").append(number(size * 0.22))
          .append("\" stroke-linejoin=\"round\" paint-order=\"stroke\"");
    }
    if (angle != 0) {
      body.append(" transform=\"rotate(").append(number(angle)).append(' ').append(number(x)).append(' ')
          .append(number(y)).append(")\"");
    }
    body.append('>').append(escaped(text)).append("</text>\n");
  }

  @Override
  public void begin(Placement placement) {
    var name = escaped(placement.piece().name().in(options.locale()));
    body.append("<g class=\"kp-piece\" data-placement=\"").append(placement.id()).append("\" transform=\"translate(")
        .append(placement.at().x()).append(' ').append(placement.at().y()).append(") rotate(").append(placement.turn())
        .append(")\"");
    if (options.interactive()) {
      body.append(" tabindex=\"0\" role=\"button\" aria-pressed=\"false\" aria-label=\"").append(name).append('"');
    }
    body.append("><title>").append(name).append("</title>\n");
  }

  @Override
  public void done() {
    body.append("</g>\n");
  }

  private void role(Role role) {
    if (role != Role.PIECE && role != Role.SHADE) {
      body.append(" class=\"kp-").append(role.name().toLowerCase(Locale.ROOT)).append('"');
    }
  }

  /** SVG knows no locale. */
  static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  static String escaped(String text) {
    var escaped = new StringBuilder();
    text.codePoints().forEach(c -> {
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        default -> escaped.appendCodePoint(c < 0x20 || Character.getType(c) == Character.SURROGATE || c == 0xFFFE
            || c == 0xFFFF ? ' ' : c);
      }
    });
    return escaped.toString();
  }
}
