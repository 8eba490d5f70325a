package shop.kontor.studio.domain.shape;

import shop.kontor.foundation.colour.Tone;

/**
 * What a surface looks like.
 *
 * @param srgb as {@code #rrggbb}
 */
public record Paint(String srgb, Finish finish) {

  public enum Finish { FABRIC, LEATHER, WOOD, LACQUER, METAL, GLASS, MIRROR, CERAMIC, PAPER, LEAF, GLOW }

  /** Lighter (more than 0) or darker. */
  Paint shade(double by) {
    return new Paint(Tone.of(srgb).shade(by).srgb(), finish);
  }

  Paint as(Finish other) {
    return new Paint(srgb, other);
  }
}
