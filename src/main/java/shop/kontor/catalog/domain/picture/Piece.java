package shop.kontor.catalog.domain.picture;

import java.util.Locale;
import java.util.Set;
import shop.kontor.foundation.colour.Tone;

/**
 * What a picture has to know of a thing.
 *
 * @param kind a word of {@link Kind}; any other is drawn as a parcel
 * @param width in centimetres, as are depth and height
 * @param srgb its main colour as {@code #rrggbb}
 * @param material in English, in lower case; empty if not known
 * @param traits words that tell it from others of its kind: {@code round}, {@code striped}, {@code industrial}
 * @param title what the picture is called by those who do not see it
 * @param caption printed below it; empty for none
 */
public record Piece(String kind, double width, double depth, double height, String srgb, String material,
    Set<String> traits, String title, String caption) {

  public Piece {
    material = material.toLowerCase(Locale.ROOT);
    traits = Set.copyOf(traits);
  }

  boolean is(String trait) {
    return traits.contains(trait);
  }

  boolean of(String word) {
    return material.contains(word);
  }

  Tone tone() {
    return Tone.of(srgb);
  }

  /** Its main surface. */
  Finish body() {
    return new Finish(tone(), Finish.wooden(material));
  }

  /** Its upholstery, which has no grain whatever its legs are of. */
  Finish cover() {
    return new Finish(tone(), false);
  }

  /** Legs and frame: as the material says, else like the body, a little darker. */
  Finish frame() {
    var own = new Finish(tone().shade(-0.06), false);
    return material.contains(",") || of("black") ? Finish.ofFrame(material, own) : own;
  }
}
