package shop.kontor.foundation.persistence;

/** What an acknowledged commit survives, set by {@code kontor.durability}. A server's is its own. */
enum Durability {

  /** A killed process: handed to the operating system. */
  PROCESS,

  /** A pulled plug, too: forced to the disk. */
  POWER
}
