package shop.kontor.foundation.persistence;

/** Commits that last only some time after they happened. */
public interface Commits {

  /** Returns when everything committed before lasts. */
  void await();
}
