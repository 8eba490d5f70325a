package shop.kontor.assistant.domain;

import org.jspecify.annotations.Nullable;

/**
 * How large a piece may be along one side.
 *
 * @param least in millimetres; {@code null} for no lower limit
 * @param most in millimetres; {@code null} for no upper limit
 */
public record Extent(Side side, @Nullable Integer least, @Nullable Integer most) {

  public enum Side { WIDTH, DEPTH, HEIGHT }
}
