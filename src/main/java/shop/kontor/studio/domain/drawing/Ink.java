package shop.kontor.studio.domain.drawing;

/**
 * How something is drawn.
 *
 * @param role what it is, which says how it looks at night
 * @param fill as {@code #rrggbb}, or {@code none}
 * @param stroke as {@code #rrggbb}, or {@code none}
 * @param width of the stroke
 */
public record Ink(Role role, String fill, String stroke, double width, double opacity, boolean dashed) {

  /** Each with its colours by day. Pieces have their own by day and by night. */
  public enum Role {
    PAPER("#fffdf8", "none"), FLOOR("#f0e5d2", "none"), WALL("#3b352d", "none"), GLASS("#dcebf2", "#3b352d"),
    LINE("none", "#3b352d"), FAINT("none", "#8a7d6a"), SHADE("#2a2118", "none"), TEXT("#26211b", "none"),
    SOFT("#62584b", "none"), EDGE("none", "#2a2118"), PIECE("none", "none");

    final String fill;
    final String stroke;

    Role(String fill, String stroke) {
      this.fill = fill;
      this.stroke = stroke;
    }
  }

  static Ink of(Role role) {
    return new Ink(role, role.fill, role.stroke, 0, 1, false);
  }

  static Ink line(Role role, double width) {
    return new Ink(role, role.fill, role.stroke, width, 1, false);
  }

  static Ink piece(String fill, String stroke, double width) {
    return new Ink(Role.PIECE, fill, stroke, width, 1, false);
  }

  Ink faint(double share) {
    return new Ink(role, fill, stroke, width, share, dashed);
  }

  Ink dashes() {
    return new Ink(role, fill, stroke, width, opacity, true);
  }
}
