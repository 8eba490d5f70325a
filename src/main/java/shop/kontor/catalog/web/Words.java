package shop.kontor.catalog.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;
import shop.kontor.catalog.OptionValue;
import shop.kontor.catalog.VariantSheet;

/**
 * What a product's categories and options are called in the reader's language, where the shop knows a word for them.
 */
@Component
class Words {

  private final MessageSource messages;

  Words(MessageSource messages) {
    this.messages = messages;
  }

  String of(String key, Locale locale, Object... arguments) {
    return messages.getMessage("catalog." + key, arguments, locale);
  }

  private String orElse(String key, String otherwise, Locale locale, Object... arguments) {
    return messages.getMessage("catalog." + key, arguments, otherwise, locale);
  }

  /** The way to a category, from the general to the particular: addresses of lists, and what they are called. */
  Map<String, String> trail(String category, Locale locale) {
    var trail = new LinkedHashMap<String, String>();
    if (category != null && !category.isBlank()) {
      var path = new StringBuilder();
      for (var step : category.split("[/>]")) {
        if (!step.isBlank() && trail.size() < 5) {
          path.append(path.isEmpty() ? "" : "/").append(step.strip());
          trail.put("/search?category=" + UriUtils.encode(path.toString(), "UTF-8"), category(step.strip(), locale));
        }
      }
    }
    return trail;
  }

  private String category(String step, Locale locale) {
    return orElse("category." + step, StringUtils.capitalize(step.replace('-', ' ')), locale);
  }

  String style(String style, Locale locale) {
    return orElse("style." + style, StringUtils.capitalize(style.replace('-', ' ')), locale);
  }

  String option(String name, Locale locale) {
    return orElse("option." + key(name), name, locale);
  }

  /** How a variant's value of an option is called. */
  String value(VariantSheet variant, String option, Locale locale) {
    var value = variant.options().get(option);
    if (value == null) {
      return "";
    }
    return new OptionValue(value, variant.colour() == null ? null : variant.colour().name()).in(locale);
  }

  String centimetres(BigDecimal length, Locale locale) {
    return number(length, locale) + " cm";
  }

  String kilograms(BigDecimal weight, Locale locale) {
    return number(weight, locale) + " kg";
  }

  private static String number(BigDecimal number, Locale locale) {
    return NumberFormat.getInstance(locale).format(number.stripTrailingZeros());
  }

  private static String key(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
