package shop.kontor.assistant.domain;

import org.jspecify.annotations.Nullable;

/**
 * How large a room is.
 *
 * @param width in millimetres; {@code null} if she told the area only
 * @param depth in millimetres; {@code null} if she told the area only
 * @param area in square metres
 */
public record Space(@Nullable Integer width, @Nullable Integer depth, double area) {

  static Space of(int width, int depth) {
    return new Space(width, depth, width / 1_000.0 * (depth / 1_000.0));
  }
}
