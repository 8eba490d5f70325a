package shop.kontor.catalog.application;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The 3D models that came with products: files below {@code ${kontor.data}/models}, laid there by whoever imports. */
@Component
public class ModelStore {

  private final Path root;

  ModelStore(@Value("${kontor.data:./data}") Path data) {
    this.root = data.toAbsolutePath().normalize().resolve("models");
  }

  /** The file of this path below the store; empty if there is none, or if it lies outside. */
  public Optional<Path> find(String path) {
    try {
      var file = root.resolve(path).normalize();
      if (!file.startsWith(root) || !Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
        return Optional.empty();
      }
      return Optional.of(file);
    } catch (InvalidPathException | IOException e) {
      return Optional.empty();
    }
  }
}
