package shop.kontor.studio.adapter.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.studio.domain.export.SweetHome;

/**
 * Makers' models where whoever imports lays them, below {@code ${kontor.data}/models}. A studio that runs elsewhere has
 * none within reach, and its exports have its own shapes instead.
 */
@Component
class ModelShelf implements SweetHome.Models {

  /** What lies beside a model are its materials and pictures: more than so many is a folder of something else. */
  private static final int MOST_FILES = 60;
  private static final long LARGEST = 24L << 20;

  private final Path root;

  ModelShelf(@Value("${kontor.data:./data}") Path data) {
    this.root = data.toAbsolutePath().normalize().resolve("models");
  }

  @Override
  public Map<String, byte[]> files(String path) {
    try {
      var file = root.resolve(path).normalize();
      if (!file.startsWith(root) || !Files.isRegularFile(file) || !file.toRealPath().startsWith(root.toRealPath())) {
        return Map.of();
      }
      return beside(file);
    } catch (InvalidPathException | IOException e) {
      return Map.of();
    }
  }

  private static Map<String, byte[]> beside(Path file) throws IOException {
    var files = new HashMap<String, byte[]>();
    long size = 0;
    try (var folder = Files.list(file.getParent())) {
      for (var each : folder.filter(Files::isRegularFile).limit(MOST_FILES + 1L).toList()) {
        size += Files.size(each);
        if (size > LARGEST || files.size() == MOST_FILES) {
          return Map.of();
        }
        files.put(each.getFileName().toString(), Files.readAllBytes(each));
      }
    }
    return files;
  }
}
