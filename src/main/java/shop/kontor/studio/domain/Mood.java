package shop.kontor.studio.domain;

import java.util.List;

/**
 * What a photo is like.
 *
 * @param palette its dominant colours, the largest share first
 * @param styles the shop's styles that it may be, such as {@code scandinavian}, the likeliest first; a hint, no more
 */
public record Mood(List<Tone> palette, List<String> styles) {

  public Mood {
    palette = List.copyOf(palette);
    styles = List.copyOf(styles);
  }

  /**
   * @param srgb as {@code #rrggbb}
   * @param percent of the picture
   */
  public record Tone(String srgb, int percent) {}
}
