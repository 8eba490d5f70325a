package shop.kontor.foundation.moving;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import shop.kontor.foundation.persistence.RoomMigrations;

/** Which migrations have run in a database, room by room. */
final class Histories {

  private Histories() {}

  static Map<String, List<String>> in(Connection connection) throws SQLException {
    var rooms = new TreeSet<String>();
    try (var tables = connection.getMetaData().getTables(null, null, RoomMigrations.HISTORY, null)) {
      while (tables.next()) {
        rooms.add(tables.getString("TABLE_SCHEM"));
      }
    }
    var histories = new TreeMap<String, List<String>>();
    for (var room : rooms) {
      var steps = new ArrayList<String>();
      try (var statement = connection.createStatement(); var step = statement.executeQuery(
          "SELECT \"version\", \"checksum\" FROM \"" + room + "\".\"" + RoomMigrations.HISTORY
              + "\" WHERE \"success\" AND \"version\" IS NOT NULL ORDER BY \"installed_rank\"")) {
        while (step.next()) {
          steps.add(step.getString(1) + " " + step.getString(2));
        }
      }
      histories.put(room, List.copyOf(steps));
    }
    return histories;
  }
}
