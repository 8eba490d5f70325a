package shop.kontor.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.text.LocalText;

/**
 * What a variant's option says, such as "2 seats". A catalogue bears it in one language; what the house has words for is
 * said in the reader's, and all else as it is written.
 *
 * @param colour of the variant, which some option names; {@code null} if it has none
 */
public record OptionValue(String written, @Nullable LocalText colour) {

  private static final Pattern COUNTED = Pattern.compile("(\\d+) (seats|drawers|doors|tiers)");
  private static final Pattern LED = Pattern.compile("(Chaise|Bar|Counter) (.+)");
  /** In Korean; {@code %s} stands for the number, or for what follows. */
  private static final Map<String, String> KOREAN = Map.ofEntries(Map.entry("seats", "%s인용"),
      Map.entry("drawers", "서랍 %s개"), Map.entry("doors", "문 %s개"), Map.entry("tiers", "%s단"),
      Map.entry("chaise", "셰즈 %s"), Map.entry("bar", "바 높이 %s"), Map.entry("counter", "카운터 높이 %s"),
      Map.entry("left", "왼쪽"), Map.entry("right", "오른쪽"), Map.entry("wide", "와이드"), Map.entry("narrow", "슬림"), Map.entry("terracotta", "테라코타"),
      Map.entry("fog grey", "포그 그레이"), Map.entry("white", "화이트"), Map.entry("ochre", "오커"),
      Map.entry("charcoal", "차콜"));

  public String in(Locale language) {
    if (colour != null && colour.texts().containsValue(written)) {
      return colour.in(language);
    }
    if (!language.getLanguage().equals("ko")) {
      return written;
    }
    var counted = COUNTED.matcher(written);
    if (counted.matches()) {
      return KOREAN.get(counted.group(2)).formatted(counted.group(1));
    }
    var led = LED.matcher(written);
    return led.matches() ? KOREAN.get(led.group(1).toLowerCase(Locale.ROOT)).formatted(alone(led.group(2)))
        : alone(written);
  }

  private static String alone(String value) {
    return KOREAN.getOrDefault(value.toLowerCase(Locale.ROOT), value);
  }
}
