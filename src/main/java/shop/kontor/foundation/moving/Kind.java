package shop.kontor.foundation.moving;

import java.math.BigDecimal;
import java.sql.JDBCType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import shop.kontor.foundation.house.NotOpened;

/** What rooms keep in columns, and how it reads the same whichever database it lies in. */
enum Kind {
  TEXT(String.class), WHOLE(Long.class), SMALL(Integer.class), DECIMAL(BigDecimal.class), YES_NO(Boolean.class),
  DAY(LocalDate.class), MOMENT(OffsetDateTime.class);

  private final Class<?> type;

  Kind(Class<?> type) {
    this.type = type;
  }

  /** @throws NotOpened for a type that no room has used so far */
  static Kind of(int jdbcType, String column) {
    return switch (JDBCType.valueOf(jdbcType)) {
      case VARCHAR, CHAR -> TEXT;
      case BIGINT -> WHOLE;
      case INTEGER, SMALLINT -> SMALL;
      case NUMERIC, DECIMAL -> DECIMAL;
      case BOOLEAN -> YES_NO;
      case DATE -> DAY;
      case TIMESTAMP_WITH_TIMEZONE -> MOMENT;
      case JDBCType other -> throw new NotOpened(column + " is a " + other + ", which 'migrate' can't move",
          "This is an error of the house: please report it.");
    };
  }

  Object read(ResultSet row, int column) throws SQLException {
    return row.getObject(column, type);
  }

  /** The same text for the same value, wherever it comes from. */
  static String text(Object value) {
    return switch (value) {
      case OffsetDateTime moment -> moment.toInstant().toString();
      case BigDecimal number -> number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
      default -> value.toString();
    };
  }
}
