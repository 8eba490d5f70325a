package shop.kontor.foundation.post;

/**
 * What a room keeps of facts that others can tell again. One component of a room that keeps any implements this, so that
 * a replica that was lost or is in doubt can be filled anew.
 */
public interface Replicas {

  /** Forgets all of it, versions too, in the current transaction, as if nothing had been heard. */
  void empty();
}
