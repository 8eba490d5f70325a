package shop.kontor.foundation.post;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * How far somebody has read a product. It holds all that there is to know, so nothing is kept for readers here.
 *
 * @param product whose it is
 * @param position up to where changes were read, or from where they will be once the state has been
 * @param state whether the state is still being read
 * @param place where to go on with that; {@code null} for its beginning
 */
record PortCursor(String product, long position, boolean state, @Nullable String place) {

  static PortCursor changes(String product, long after) {
    return new PortCursor(product, after, false, null);
  }

  /** @throws CursorRefused if it is none, or another product's */
  static PortCursor of(String product, String text) {
    try {
      var parts = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).split("\n", 4);
      var place = parts[3].isEmpty() ? null : parts[3].substring(1);
      var cursor = new PortCursor(parts[0], Long.parseLong(parts[2]), parts[1].equals("state"), place);
      if (cursor.product.equals(product) && cursor.position >= 0 && (place == null || cursor.state)) {
        return cursor;
      }
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      // falls through: whatever it is, it was not given out here
    }
    throw new CursorRefused(CursorRefused.Reason.UNREADABLE);
  }

  PortCursor at(@Nullable String next) {
    return next == null ? changes(product, position) : new PortCursor(product, position, true, next);
  }

  PortCursor to(long next) {
    return changes(product, next);
  }

  @Override
  public String toString() {
    var text = String.join("\n", product, state ? "state" : "changes", Long.toString(position),
        place == null ? "" : "=" + place);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
