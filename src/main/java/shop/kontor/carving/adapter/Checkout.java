package shop.kontor.carving.adapter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import shop.kontor.foundation.house.NotOpened;

/** The sources of the house, where somebody has checked them out. */
record Checkout(Path root) {

  private static final Path FRONT_DOOR = Path.of("src", "main", "java", "shop", "kontor", "Kontor.java");

  /** @throws NotOpened if there are none */
  static Checkout at(Path from) {
    return find(from).orElseThrow(() -> new NotOpened("There are no sources of Kontor in "
        + from.toAbsolutePath().normalize() + ", and a jar has none: a room can only be carved out of a checkout.",
        "Run this in the checkout, or say where it is by --from."));
  }

  static Optional<Checkout> find(Path from) {
    return Files.isRegularFile(from.resolve(FRONT_DOOR)) && Files.isRegularFile(from.resolve("pom.xml"))
        ? Optional.of(new Checkout(from)) : Optional.empty();
  }

  /** Every Java file, of the house and of its tests. */
  List<Source> sources() {
    return List.of("src/main/java/shop/kontor", "src/test/java/shop/kontor").stream()
        .flatMap(each -> files(each).stream()).filter(file -> file.toString().endsWith(".java"))
        .map(file -> Source.of(file, read(file))).toList();
  }

  /** All files below this directory, from the root; none if it isn't there. */
  List<Path> files(String directory) {
    var start = root.resolve(directory);
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    try (var walk = Files.walk(start)) {
      return walk.filter(Files::isRegularFile).map(root::relativize).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(start + " could not be read", e);
    }
  }

  String read(Path file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file + " could not be read", e);
    }
  }
}
