package shop.kontor.foundation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.Gtin;
import shop.kontor.catalog.Sku;

@DisplayName("A value that can't be")
class UnfitTests {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern KEY = Pattern.compile("new Unfit\\(\"([^\"]+)\"[,)]");

  @Test
  void is_told_of_in_english_where_nobody_knows_who_reads() {
    assertThatThrownBy(() -> new Sku("🛋️")).isInstanceOf(IllegalArgumentException.class)
        .hasMessage("A SKU is 1 to 80 letters, digits, and - _ . after the first");
    assertThatThrownBy(() -> new Gtin("4006381333932")).hasMessage("The check digit of GTIN 4006381333932 is wrong");
    assertThatThrownBy(() -> new Dimensions(BigDecimal.ONE, BigDecimal.ZERO, BigDecimal.ONE))
        .hasMessage("The depth must be more than 0 and at most 100,000 cm");
  }

  /** The keys as they stand in the sources, so that none is forgotten. */
  static Stream<String> keys() throws IOException {
    try (var files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream().flatMap(file ->
          KEY.matcher(text(file)).results().map(match -> match.group(1))).distinct().sorted();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("keys")
  void is_told_of_in_english_and_korean(String key) {
    var room = "messages/" + key.substring(0, key.indexOf('.'));
    assertThat(ResourceBundle.getBundle(room, Locale.ROOT).getString(key)).isNotBlank();
    assertThat(ResourceBundle.getBundle(room, Locale.KOREAN).getString(key)).containsPattern("[가-힣]");
  }
}
