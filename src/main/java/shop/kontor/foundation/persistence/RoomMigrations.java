package shop.kontor.foundation.persistence;

import java.io.IOException;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import shop.kontor.foundation.house.Rooms;
import shop.kontor.foundation.house.Selection;
import shop.kontor.foundation.sharing.Duty;
import shop.kontor.foundation.sharing.Neighbours;

/**
 * One line of migrations per room, {@code db/migration/<room>}, whose history lies in the room's own schema: what a
 * room takes with it when it leaves is one schema and nothing else. The foundation's line runs first; those of rooms
 * elsewhere do not run.
 */
public class RoomMigrations implements FlywayMigrationStrategy {

  /** The table in each room's schema that tells which of its migrations have run. */
  public static final String HISTORY = "migration";

  private final Selection selection;
  private final Duty duty;
  private final Neighbours neighbours;

  RoomMigrations(Selection selection, Duty duty, Neighbours neighbours) {
    this.selection = selection;
    this.duty = duty;
    this.neighbours = neighbours;
  }

  /**
   * @throws shop.kontor.foundation.house.NotOpened if others have these books open with other rooms, or a shop that was
   *     to move there has not arrived
   */
  @Override
  public void migrate(Flyway template) {
    neighbours.agree(Selection.SETTING, selection.toString(), "Give all processes on one database the same "
        + Selection.SETTING + ", or this one a database of its own.");
    if (neighbours.possible()) { // then it is on a server, and one that a shop may have moved to
      UnfinishedMove.mustNotBeIn(template.getConfiguration().getDataSource());
    }
    duty.alone("migrations", () -> migrate(template.getConfiguration(), selection));
  }

  /** Runs the lines of these rooms in another database. */
  public static void migrate(DataSource database, Selection selection) {
    migrate(Flyway.configure().dataSource(database), selection);
  }

  private static void migrate(Configuration template, Selection selection) {
    var rooms = lines();
    if (rooms.remove(Rooms.FOUNDATION)) {
      migrate(template, Rooms.FOUNDATION);
    }
    rooms.stream().filter(selection::isHere).forEach(room -> migrate(template, room));
  }

  private static void migrate(Configuration template, String room) {
    Flyway.configure().configuration(template).locations("classpath:db/migration/" + room)
        .schemas(room).defaultSchema(room).createSchemas(true).table(HISTORY).load().migrate();
  }

  private static TreeSet<String> lines() {
    var rooms = new TreeSet<String>();
    try {
      for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/*.sql")) {
        var path = file.getURL().getPath();
        var folder = path.substring(0, path.lastIndexOf('/'));
        rooms.add(folder.substring(folder.lastIndexOf('/') + 1));
      }
    } catch (IOException e) {
      throw new IllegalStateException("The migrations could not be listed", e);
    }
    return rooms;
  }
}
