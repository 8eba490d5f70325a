package shop.kontor.foundation.persistence;

import java.sql.SQLException;

/** How what was committed comes to last. Used by one thread. */
interface Writing {

  /** Returns when everything committed before lasts. */
  void write() throws SQLException;

  /** Asked every now and then, whether somebody waits or not: what else is there to do? */
  void look() throws SQLException;
}
