package shop.kontor.foundation.sharing;

import shop.kontor.foundation.house.NotOpened;

/** The other processes of this shop on the same books. */
public interface Neighbours {

  /** Whether there may ever be any. */
  boolean possible();

  /**
   * Tells those who are there, some milliseconds later; the same twice is told once. It may get lost: nothing may depend
   * on it but that something is known sooner. A transaction under way may not have committed by then.
   *
   * @param word one line, of some hundred characters at most
   */
  void tell(String subject, String word);

  /** Hears what others tell of a subject. */
  void hear(String subject, Ear ear);

  /**
   * Something that must be the same in all of them, for as long as they are open.
   *
   * @param wayOut what to do if it is not
   * @throws NotOpened if it is not
   */
  void agree(String setting, String value, String wayOut);

  /** Called by a thread that must not be kept waiting. */
  interface Ear {

    void hear(String word);

    /** What was told for some time was not heard. */
    void missed();

    /** Of somebody to whom any word says the same. */
    static Ear ofAny(Runnable word) {
      return new Ear() {
        @Override
        public void hear(String any) {
          word.run();
        }

        @Override
        public void missed() {
          word.run();
        }
      };
    }
  }

  /** Of a process that has its books to itself. */
  static Neighbours none() {
    return new Alone();
  }
}
