package shop.kontor.foundation.moving;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import shop.kontor.foundation.house.NotOpened;
import shop.kontor.foundation.persistence.Leftovers;

/**
 * A shop's file of H2, while that shop is closed. It is opened for reading only: not a byte of it changes, and no shop
 * can open on it meanwhile.
 */
final class SourceFile {

  private static final String OWNER = "sa";
  private static final String ANOTHER_PLACE = "Say where the shop keeps its file, such as --kontor.data=/srv/kontor.";
  private static final int IN_USE = 90020;
  private static final int ABSENT = 90146;
  private static final int STRANGER = 28000;

  private SourceFile() {}

  /**
   * @param user with his password who may read it if the house's own can't
   * @throws NotOpened if there is no shop, or it is open: then {@link InUse}
   */
  static Books open(String url, String user, String password) throws SQLException {
    var file = withoutSettings(url);
    if (!file.matches("jdbc:h2:(?!mem:|tcp:|ssl:).+")) {
      throw new NotOpened("The books to be moved are not in a file of H2: " + file,
          "Say where they are, such as --spring.datasource.url=jdbc:h2:file:/srv/kontor/kontor.");
    }
    try {
      var connection = connect(file, user, password);
      checkWhole(connection);
      try (var lazy = connection.createStatement()) {
        // row by row, instead of a table at a time
        lazy.execute("SET LAZY_QUERY_EXECUTION 1");
      }
      return new Books(connection);
    } catch (SQLException e) {
      switch (e.getErrorCode()) {
        case IN_USE -> throw new InUse();
        case ABSENT -> throw new NotOpened("There is no shop's file at " + file, ANOTHER_PLACE);
        case STRANGER -> throw new NotOpened("The file at " + file + " opens neither for " + OWNER + " nor for " + user,
            "Give user and password with which it was made by SPRING_DATASOURCE_USERNAME and _PASSWORD.");
        default -> throw e;
      }
    }
  }

  /** What a fallen process left half done is taken back when a shop opens, and can't be in a file that is only read. */
  private static void checkWhole(Connection connection) throws SQLException {
    int leftovers = Leftovers.count(connection);
    if (leftovers > 0) {
      connection.close();
      throw new NotOpened("The shop fell when it was last open, and left %d changes half done.".formatted(leftovers),
          "Open it once, close it in the ordinary way, and run this again.");
    }
  }

  private static Connection connect(String file, String user, String password) throws SQLException {
    var settings = file + ";DATABASE_TO_LOWER=TRUE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;IFEXISTS=TRUE;ACCESS_MODE_DATA=r";
    try {
      return DriverManager.getConnection(settings, OWNER, "");
    } catch (SQLException e) {
      if (e.getErrorCode() == STRANGER) {
        return DriverManager.getConnection(settings, user, password);
      }
      throw e;
    }
  }

  /** The address, without anything secret that it may carry. */
  static String withoutSettings(String url) {
    return url.split("[;?]", 2)[0];
  }

  /** The shop is open and has its file to itself. */
  static final class InUse extends NotOpened {

    InUse() {
      super("The shop is open and has its file to itself; what it sold while it moved would be lost.",
          "Close it, run this again, and open it at its new address.");
    }
  }
}
