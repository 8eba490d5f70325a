package shop.kontor.studio.domain;

import java.util.Collection;

/** Which mattress lies in which bed: it fills it up to its frame, and does not stand out. */
public final class Bedding {

  /** Of a frame and its upholstery at both sides together, in millimetres. */
  private static final int FRAME = 150;

  private Bedding() {}

  public static boolean lies(Piece mattress, Piece bed) {
    int gap = bed.width() - mattress.width();
    return gap >= 0 && gap <= FRAME;
  }

  /** Whether it is no mattress, or there is a bed for it, or no bed at all. */
  public static boolean goesWith(Piece piece, Collection<Piece> others) {
    return !"mattress".equals(piece.kind()) || others.stream().noneMatch(other -> "bed".equals(other.kind()))
        || others.stream().anyMatch(other -> "bed".equals(other.kind()) && lies(piece, other));
  }
}
