package shop.kontor.journeys;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.zip.ZipFile;
import shop.kontor.catalog.Model;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.studio.domain.Piece;

/** A furniture library of Sweet Home 3D, as the catalogue would have it after an import. */
final class Library implements AutoCloseable {

  private final ZipFile zip;

  Library(Path file) throws IOException {
    zip = new ZipFile(file.toFile());
  }

  /** Those of these names, the first of each. */
  List<Piece> pieces(List<String> names) throws IOException {
    var catalogue = new Properties();
    try (var in = zip.getInputStream(zip.getEntry("PluginFurnitureCatalog.properties"))) {
      catalogue.load(new InputStreamReader(in, StandardCharsets.ISO_8859_1));
    }
    var pieces = new ArrayList<Piece>();
    for (var name : names) {
      for (int i = 1; catalogue.containsKey("name#" + i); i++) {
        if (catalogue.getProperty("name#" + i).equals(name) && catalogue.containsKey("model#" + i)) {
          pieces.add(piece(catalogue, i));
          break;
        }
      }
    }
    return pieces;
  }

  private static Piece piece(Properties catalogue, int number) {
    var rotation = new ArrayList<Double>();
    for (var each : catalogue.getProperty("modelRotation#" + number, "").strip().split("\\s+")) {
      if (!each.isEmpty()) {
        rotation.add(Double.parseDouble(each));
      }
    }
    return new Piece(null, LocalText.of(catalogue.getProperty("name#" + number)), "other", null, List.of(),
        millimetres(catalogue, "width#" + number), millimetres(catalogue, "depth#" + number),
        millimetres(catalogue, "height#" + number), null, null,
        new Model(catalogue.getProperty("model#" + number).substring(1), rotation, null, null), null);
  }

  private static int millimetres(Properties catalogue, String side) {
    return (int) Math.round(Double.parseDouble(catalogue.getProperty(side)) * 10);
  }

  /** {@code null} if there is no such file. */
  byte[] file(String path) {
    var entry = zip.getEntry(path);
    if (entry == null) {
      return null;
    }
    try (var in = zip.getInputStream(entry)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
