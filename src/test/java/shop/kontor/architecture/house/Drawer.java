package shop.kontor.architecture.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents that are made from the code: read, compared, and written anew when asked for by
 * {@code -Dkontor.docs=write}.
 */
public final class Drawer {

  /** What to do about a stale document. */
  public static final String REMEDY = "Write it anew by: mvn test -Dtest='ContractsTests,HouseDocumentsTests'"
      + " -Dkontor.docs=write";

  private Drawer() {}

  public static Path documents(House house) {
    return house.project().resolve("docs/architecture");
  }

  public static boolean writing() {
    return "write".equals(System.getProperty("kontor.docs"));
  }

  /** The document as it is kept, or {@code null} if it isn't. */
  public static String kept(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes it if asked to, else tells whether what is kept is current. */
  public static boolean isCurrent(Path file, String content) {
    if (content.equals(kept(file))) {
      return true;
    }
    if (!writing()) {
      return false;
    }
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }
}
