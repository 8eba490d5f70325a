package shop.kontor.architecture.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.regex.Pattern;
import shop.kontor.architecture.house.House;

/** Reads what a record's author says of it. */
final class Javadoc {

  private Javadoc() {}

  /** The comment's text before its tags, on one line; empty if there is none. */
  static String of(House house, Class<?> type) {
    var file = house.sources().resolve(type.getName().replace('.', '/') + ".java");
    if (!Files.exists(file)) {
      return "";
    }
    try {
      var comment = Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@[^\\n]*\\n\\s*)*public\\s+record\\s+"
          + type.getSimpleName() + "\\b", Pattern.DOTALL).matcher(Files.readString(file));
      return comment.find() ? plain(comment.group(1)) : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String plain(String comment) {
    return comment.replaceAll("(?m)^\\s*\\* ?", "").replaceAll("(?s)(^|\\n)\\s*@\\w+ .*", "")
        .replaceAll("\\{@(?:link|code|linkplain)\\s+([^}]+)}", "$1").replaceAll("<[^>]+>", "").replaceAll("\\s+", " ")
        .strip();
  }
}
