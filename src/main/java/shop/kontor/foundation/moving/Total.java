package shop.kontor.foundation.moving;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What a table holds: two with the same total hold the same rows.
 *
 * @param sum over all rows, which no order of theirs changes: databases sort words differently, so none is asked to
 */
record Total(long rows, String sum) {

  /** Adds rows up. */
  static final class Counter {

    private final MessageDigest digest;
    private long rows;
    private long high;
    private long low;

    Counter() {
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    void add(Object[] row) {
      for (var value : row) {
        if (value == null) {
          digest.update(new byte[5]);
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

    Total total() {
      return new Total(rows, "%016x%016x".formatted(high, low));
    }
  }
}
