package shop.kontor.mesh.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.mesh.Promise;

/**
 * A promise that was broken.
 *
 * @param ended {@code null} while it is
 */
public record Alarm(String product, Promise promise, String detail, Instant began, @Nullable Instant ended) {

  public boolean open() {
    return ended == null;
  }
}
