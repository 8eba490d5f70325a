package shop.kontor.journeys;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the test provider holds of customers' money, read from its own book while the shop is down: a real provider's
 * would be asked at the provider.
 */
public final class ProviderBook {

  private ProviderBook() {}

  /** The amounts that are charged, order by order. What was declined or taken back is no charge; what is late is. */
  public static Map<String, List<String>> charges(String books) throws SQLException {
    return charges(books, "sa");
  }

  static Map<String, List<String>> charges(String books, String user) throws SQLException {
    try (var connection = DriverManager.getConnection(books, user, ""); var statement = connection.createStatement();
        var entry = statement.executeQuery("""
            SELECT reference, amount FROM payment.provider_book WHERE state IN ('APPROVED', 'LATE')
            """)) {
      var charges = new HashMap<String, List<String>>();
      while (entry.next()) {
        charges.computeIfAbsent(entry.getString(1), order -> new ArrayList<>()).add(entry.getString(2));
      }
      return charges;
    }
  }
}
