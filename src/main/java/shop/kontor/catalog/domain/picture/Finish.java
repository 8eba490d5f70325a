package shop.kontor.catalog.domain.picture;

import java.util.LinkedHashMap;
import java.util.Map;
import shop.kontor.foundation.colour.Tone;

/** What a surface looks like: its tone, and whether it shows the grain of wood. */
record Finish(Tone tone, boolean grained) {

  /** Materials that a piece's legs and frames may be of, the telling words first. */
  private static final Map<String, String> KNOWN = new LinkedHashMap<>();

  static {
    KNOWN.put("black steel", "#2a2a2d");
    KNOWN.put("black-stained", "#2a2a2d");
    KNOWN.put("brass", "#b8924f");
    KNOWN.put("aluminium", "#a9adb1");
    KNOWN.put("steel", "#6f7376");
    KNOWN.put("metal", "#4a4c4f");
    KNOWN.put("walnut", "#6f4a32");
    KNOWN.put("oak", "#c29766");
    KNOWN.put("ash", "#d9bd95");
    KNOWN.put("beech", "#cfa679");
    KNOWN.put("birch", "#dcc096");
    KNOWN.put("pine", "#d6ae76");
    KNOWN.put("teak", "#a9713f");
    KNOWN.put("rattan", "#c79d63");
  }

  private static final String WOODS = ".*\\b(oak|walnut|ash|beech|birch|pine|teak|wood)\\b.*";

  static boolean wooden(String material) {
    return material.matches(WOODS) && !material.matches(".*(lacquered|painted|melamine).*");
  }

  /** The finish of legs or frame, from the words after the first comma where there are some: "felt, oak legs". */
  static Finish ofFrame(String material, Finish otherwise) {
    var words = material.substring(material.indexOf(',') + 1);
    return KNOWN.entrySet().stream()
        .filter(known -> words.matches(".*\\b" + known.getKey() + "\\b.*"))
        .findFirst()
        .map(known -> new Finish(Tone.of(known.getValue()), false))
        .orElse(otherwise);
  }

  Finish shade(double by) {
    return new Finish(tone.shade(by), grained);
  }
}
