package shop.kontor.foundation.moving;

import java.util.List;

/** One table of one room, found in its books and not listed anywhere. */
record Table(String schema, String name, List<Column> columns) {

  /** @param numbered whether the database gives out its values by itself, unless it is told one */
  record Column(String name, Kind kind, boolean numbered) {}

  /** As people say it, {@code ordering.purchase}. */
  @Override
  public String toString() {
    return schema + "." + name;
  }
}
