package shop.kontor.studio.adapter.plans;

import java.util.Locale;
import javax.xml.stream.XMLStreamReader;

/**
 * How a shape is painted, as far as it matters for walls.
 *
 * @param fill how dark, from 0 to 1; less than 0 for none
 * @param stroke how dark, from 0 to 1; less than 0 for none
 * @param width of its stroke, in its own units
 */
record SvgInk(double fill, double stroke, double width, boolean isSeen) {

  static final SvgInk START = new SvgInk(1, -1, 1, true);
  private static final double DARK = 0.55;
  private static final double NONE = -1;

  SvgInk with(XMLStreamReader element) {
    var own = this;
    for (var name : new String[] {"fill", "stroke", "stroke-width", "display", "opacity", "visibility"}) {
      own = own.with(name, Xml.text(element, name));
    }
    for (var part : Xml.text(element, "style").split(";")) {
      int colon = part.indexOf(':');
      if (colon > 0) {
        own = own.with(part.substring(0, colon).strip(), part.substring(colon + 1).strip());
      }
    }
    return own;
  }

  private SvgInk with(String property, String value) {
    if (value.isEmpty() || value.equals("inherit")) {
      return this;
    }
    return switch (property) {
      case "fill" -> new SvgInk(darkness(value), stroke, width, isSeen);
      case "stroke" -> new SvgInk(fill, darkness(value), width, isSeen);
      case "stroke-width" -> {
        var length = SvgPath.length(value);
        yield length == null ? this : new SvgInk(fill, stroke, Math.clamp(length.number(), 0, 1e6), isSeen);
      }
      case "display" -> value.equals("none") ? new SvgInk(fill, stroke, width, false) : this;
      case "visibility" -> value.equals("hidden") ? new SvgInk(fill, stroke, width, false) : this;
      case "opacity" -> value.matches("0(\\.[0-2]\\d*)?") ? new SvgInk(NONE, NONE, width, isSeen) : this;
      case "fill-opacity" -> value.matches("0(\\.[0-2]\\d*)?") ? new SvgInk(NONE, stroke, width, isSeen) : this;
      default -> this;
    };
  }

  private static double darkness(String colour) {
    var name = colour.strip().toLowerCase(Locale.ROOT);
    try {
      if (name.matches("#[0-9a-f]{3}")) {
        name = "#" + name.charAt(1) + name.charAt(1) + name.charAt(2) + name.charAt(2) + name.charAt(3) + name.charAt(3);
      }
      if (name.matches("#[0-9a-f]{6}.*")) {
        int rgb = Integer.parseInt(name.substring(1, 7), 16);
        return 1 - (0.3 * (rgb >> 16 & 0xFF) + 0.59 * (rgb >> 8 & 0xFF) + 0.11 * (rgb & 0xFF)) / 255;
      }
      if (name.startsWith("rgb(") && !name.contains("%")) {
        var parts = SvgPath.numbers(name.substring(4).replace(")", ""));
        return parts.length < 3 ? NONE : 1 - (0.3 * parts[0] + 0.59 * parts[1] + 0.11 * parts[2]) / 255;
      }
    } catch (NumberFormatException e) {
      return NONE;
    }
    return switch (name) {
      case "black", "currentcolor", "navy" -> 1;
      case "darkslategray", "darkslategrey", "dimgray", "dimgrey" -> 0.65;
      case "grey", "gray" -> 0.5;
      default -> NONE;
    };
  }

  boolean isFilledDark() {
    return fill >= DARK;
  }

  boolean isStrokedDark() {
    return stroke >= DARK && width > 0;
  }

  boolean isDark() {
    return isFilledDark() || isStrokedDark();
  }
}
