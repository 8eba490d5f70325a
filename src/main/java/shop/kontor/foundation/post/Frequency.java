package shop.kontor.foundation.post;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often messages were published, as the journal of a shop tells that may be open or not. Changes nothing there.
 *
 * @param since the first message that was counted; {@code null} if there was none
 */
public record Frequency(Map<String, Long> byType, Instant since) {

  private static final int H2_IN_USE = 90020;
  private static final int H2_NOT_FOUND = 90146;

  /**
   * Counts what was published within this time before now.
   *
   * @throws Unknown if it can't be told
   */
  public static Frequency within(Duration time, Instant now, String url, String user, String password) {
    var careful = url.startsWith("jdbc:h2:file:") ? url + ";IFEXISTS=TRUE;ACCESS_MODE_DATA=r" : url;
    var byType = new TreeMap<String, Long>();
    try (var books = DriverManager.getConnection(careful, user, password); var counting = books.prepareStatement(
        "SELECT type, COUNT(*), MIN(published_at) FROM post.journal WHERE published_at > ? GROUP BY type")) {
      counting.setObject(1, OffsetDateTime.ofInstant(now.minus(time), ZoneOffset.UTC));
      Instant since = null;
      try (var row = counting.executeQuery()) {
        while (row.next()) {
          byType.put(row.getString(1), row.getLong(2));
          var first = row.getObject(3, OffsetDateTime.class).toInstant();
          since = since == null || first.isBefore(since) ? first : since;
        }
      }
      return new Frequency(byType, since);
    } catch (SQLException e) {
      throw new Unknown(switch (e.getErrorCode()) {
        case H2_IN_USE -> "the shop is open and has its database to itself";
        case H2_NOT_FOUND -> "there is no shop's database at " + url.replaceFirst(";.*", "");
        default -> "the database " + url.replaceFirst("[;?].*", "") + " could not be read: " + e.getMessage();
      });
    }
  }

  /** Why the journal could not be read, as the end of a sentence. */
  public static final class Unknown extends RuntimeException {

    private Unknown(String why) {
      super(why, null, false, false);
    }
  }
}
