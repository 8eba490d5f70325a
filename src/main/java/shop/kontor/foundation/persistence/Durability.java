package shop.kontor.foundation.persistence;

/** What an acknowledged commit survives, set by {@code kontor.durability}. */
enum Durability {

  /** A killed process: handed to the operating system. */
  PROCESS("CHECKPOINT"),

  /** A pulled plug, too: forced to the disk. */
  POWER("CHECKPOINT SYNC"),

  /** Whatever the database itself promises; for databases other than H2 in a file. */
  DATABASE("");

  private final String statement;

  Durability(String statement) {
    this.statement = statement;
  }

  String statement() {
    return statement;
  }
}
