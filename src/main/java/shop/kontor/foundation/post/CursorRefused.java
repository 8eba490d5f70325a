package shop.kontor.foundation.post;

/** Nobody can read on from there. */
public final class CursorRefused extends RuntimeException {

  /** Why not: it is no cursor of this product, or what came after it is no longer, or not yet, in the journal. */
  public enum Reason { UNREADABLE, PURGED, AHEAD }

  private final Reason reason;

  CursorRefused(Reason reason) {
    super(reason.name(), null, false, false);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
