package shop.kontor.search.web;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import org.springframework.context.MessageSource;
import shop.kontor.search.domain.Facet;
import shop.kontor.search.domain.PriceBand;
import shop.kontor.search.domain.SizeBand;

/** What the values of facets are called, in one language. A value that nobody translated is shown as it is written. */
final class Labels {

  private final MessageSource messages;
  private final Locale locale;

  Labels(MessageSource messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  String of(Facet facet, String value) {
    return switch (facet) {
      case CATEGORY -> say("search.category." + value.replace('/', '.'),
          readable(value.substring(value.lastIndexOf('/') + 1)));
      case STYLE, COLOUR -> say("search." + facet.slug() + "." + value, readable(value));
      case SIZE -> size(value);
      case PRICE -> PriceBand.named(value).map(this::price).orElse(value);
      case STOCK -> say("search.stock.only", value);
    };
  }

  private String size(String size) {
    if (!SizeBand.isWidth(size)) {
      return size.length() <= 3 ? size.toUpperCase(Locale.ROOT) : readable(size);
    }
    var ends = size.split("-");
    return ends.length == 1 ? say("search.size.from", size, ends[0])
        : ends[0].equals("0") ? say("search.size.to", size, ends[1])
        : say("search.size.between", size, ends[0], ends[1]);
  }

  private String price(PriceBand band) {
    return band.from() == null ? say("search.price.to", "", whole(band.to()))
        : band.to() == null ? say("search.price.from", "", whole(band.from()))
        : say("search.price.between", "", whole(band.from()), whole(band.to()));
  }

  private String whole(int amount) {
    var format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance("EUR"));
    format.setMaximumFractionDigits(0);
    return format.format(amount);
  }

  String say(String key, String otherwise, Object... values) {
    return messages.getMessage(key, values, otherwise, locale);
  }

  private static String readable(String slug) {
    var words = slug.replace('-', ' ').strip();
    return words.isEmpty() ? slug : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
