package shop.kontor.architecture.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a room says of itself in its {@code package-info.java}.
 *
 * @param javadoc the comment, without its stars; empty if there is none
 */
public record TitlePage(String javadoc) {

  private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern LINK = Pattern.compile("\\{@link(?:plain)?\\s+([\\w.#]+)(?:\\s+([^}]+))?}");
  private static final Pattern CODE = Pattern.compile("\\{@code\\s+((?:[^{}]|\\{[^{}]*})+)}");

  static TitlePage read(Path file) {
    if (!Files.exists(file)) {
      return new TitlePage("");
    }
    try {
      var comment = COMMENT.matcher(Files.readString(file));
      return new TitlePage(comment.find() ? comment.group(1).replaceAll("(?m)^\\s*\\* ?", "").strip() : "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** URLs named as code, such as {@code /search}. */
  public Set<String> urls() {
    return CODE.matcher(javadoc).results().map(found -> found.group(1).strip())
        .filter(code -> code.startsWith("/")).collect(Collectors.toSet());
  }

  /** The page as Markdown. */
  public String markdown() {
    var text = LINK.matcher(javadoc).replaceAll(link -> {
      var name = link.group(1);
      return link.group(2) != null
          ? link.group(2).strip().replace('\n', ' ') + " (`" + simple(name) + "`)" : "`" + simple(name) + "`";
    });
    text = CODE.matcher(text).replaceAll(code -> "`" + code.group(1).strip() + "`");
    text = text.replaceAll("</?b>", "**").replaceAll("</?i>|</?em>", "*");
    text = text.replaceAll("(?<!\n)\n(?!\n)", " ").replaceAll("\\s*<p>\\s*", "\n\n");
    return text.replaceAll("[ \t]+", " ").strip();
  }

  private static String simple(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
