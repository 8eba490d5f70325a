package shop.kontor.catalog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A variant's 3D model, kept for the design studio.
 *
 * @param path where the catalogue serves it, below {@code /catalog/models/}
 * @param rotation row by row the 3 by 3 matrix that turns the model upright and to the front; empty for none
 * @param licence under which it may be used, as its author put it
 */
public record Model(String path, List<Double> rotation, @Nullable String licence, @Nullable String author) {

  public Model {
    rotation = rotation == null ? List.of() : List.copyOf(rotation);
    if (path == null || path.isBlank()) {
      throw new IllegalArgumentException("A model needs a path");
    }
    if (!rotation.isEmpty() && rotation.size() != 9) {
      throw new IllegalArgumentException("A model's rotation has 9 numbers");
    }
  }
}
