package shop.kontor.catalog;

import shop.kontor.foundation.text.LocalText;

/** A variant's main colour: its name and its sRGB value as {@code #rrggbb}. */
public record Colour(LocalText name, String srgb) {

  public Colour {
    if (name == null) {
      throw new IllegalArgumentException("A colour needs a name");
    }
    if (srgb == null || !srgb.matches("#[0-9a-f]{6}")) {
      throw new IllegalArgumentException("A colour is written as #rrggbb in lower case");
    }
  }
}
