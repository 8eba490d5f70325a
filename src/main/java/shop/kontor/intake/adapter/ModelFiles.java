package shop.kontor.intake.adapter;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.springframework.web.util.UriUtils;

/**
 * Takes out of a library those files that its catalogue names, and nothing else: only of kinds that models are made
 * of, only below the library's own folder, and only as many bytes as furniture needs.
 */
final class ModelFiles {

  private static final Set<String> KINDS =
      Set.of("obj", "mtl", "dae", "3ds", "png", "jpg", "jpeg", "gif", "bmp", "tga");
  private static final long LARGEST = 256L << 20;
  private static final long MOST = 4L << 30;
  /** Text of models packs some ten times, hardly ever a hundred times. */
  private static final long TIGHTEST = 150;
  private static final long SMALL = 4L << 20;

  private final ZipFile zip;
  private final Path root;
  private final String library;
  private final Map<String, List<ZipEntry>> folders = new HashMap<>();
  private long taken;

  ModelFiles(ZipFile zip, Path models, String library) {
    this.zip = zip;
    this.root = models.resolve(library).toAbsolutePath().normalize();
    this.library = library;
    zip.stream().filter(entry -> !entry.isDirectory()).forEach(entry ->
        folders.computeIfAbsent(folder(entry.getName()), _ -> new ArrayList<>()).add(entry));
  }

  /**
   * Keeps this file, and what lies in its folder if it is made of several.
   *
   * @return where it lies, below the folder of all models; empty if it is not in the library or of no kind to be kept
   * @throws IllegalArgumentException if its name leads out of the library's folder
   * @throws ZipException if it is larger than it may be
   */
  Optional<String> keep(String named, boolean withFolder) throws IOException {
    var name = named.startsWith("/") ? named.substring(1) : named;
    if (name.isEmpty()) {
      return Optional.empty();
    }
    target(name);
    var entry = zip.getEntry(name);
    if (entry == null || !isKept(name)) {
      return Optional.empty();
    }
    take(entry);
    if (withFolder && !folder(name).isEmpty()) {
      for (var part : folders.get(folder(name))) {
        if (isKept(part.getName())) {
          take(part);
        }
      }
    }
    return Optional.of(library + "/" + name);
  }

  /** Where the catalogue serves what is kept there. */
  String address(String kept) {
    return "/catalog/models/" + UriUtils.encodePath(kept, "UTF-8");
  }

  private static String folder(String name) {
    return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
  }

  private static boolean isKept(String name) {
    return KINDS.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  private Path target(String name) {
    try {
      var target = root.resolve(name).normalize();
      if (name.contains("\\") || name.startsWith("/") || name.length() > 400 || !target.startsWith(root)
          || target.equals(root)) {
        throw new IllegalArgumentException("The file name " + name + " leads out of the library");
      }
      return target;
    } catch (InvalidPathException e) {
      throw new IllegalArgumentException("The file name " + name + " can't be one", e);
    }
  }

  private void take(ZipEntry entry) throws IOException {
    var target = target(entry.getName());
    if (Files.isRegularFile(target) && Files.size(target) == entry.getSize()) {
      return;
    }
    Files.createDirectories(target.getParent());
    var part = target.resolveSibling(target.getFileName() + ".part");
    try (var in = zip.getInputStream(entry)) {
      copy(in, part, entry);
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** Counts what really comes out: what a zip says of itself may be a lie. */
  private void copy(InputStream in, Path target, ZipEntry entry) throws IOException {
    long tightest = Math.max(SMALL, entry.getCompressedSize() * TIGHTEST);
    long size = 0;
    try (var out = Files.newOutputStream(target)) {
      var buffer = new byte[65_536];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        size += read;
        taken += read;
        if (size > LARGEST || size > tightest || taken > MOST) {
          throw new ZipException("The file " + entry.getName() + " unpacks to more than a model may have");
        }
        out.write(buffer, 0, read);
      }
    }
  }
}
