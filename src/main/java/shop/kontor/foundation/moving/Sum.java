package shop.kontor.foundation.moving;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a table holds, as a count of rows and a sum over them that no order of theirs changes: databases sort words
 * differently, so neither is asked to sort. Two tables with one sum hold the same rows.
 */
final class Sum {

  private final MessageDigest digest;
  private long rows;
  private long high;
  private long low;

  Sum() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(Object[] row) {
    for (var value : row) {
      if (value == null) {
        digest.update(new byte[] {0, 0, 0, 0, 0});
      } else {
        var bytes = Kind.text(value).getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(5).put((byte) 1).putInt(bytes.length).array());
        digest.update(bytes);
      }
    }
    var hash = ByteBuffer.wrap(digest.digest());
    high += hash.getLong();
    low += hash.getLong();
    rows++;
  }

  long rows() {
    return rows;
  }

  /** Count and sum: equal if and only if the tables are. */
  @Override
  public String toString() {
    return "%d:%016x%016x".formatted(rows, high, low);
  }
}
