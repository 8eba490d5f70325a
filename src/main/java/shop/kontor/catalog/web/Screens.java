package shop.kontor.catalog.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.catalog.domain.PlainText;
import shop.kontor.foundation.text.LocalText;

/** Lays out a product for its page. */
@Component
class Screens {

  private static final int MOST_SHOTS = 10;

  private final Words words;
  private final JsonLd jsonLd;

  Screens(Words words, JsonLd jsonLd) {
    this.words = words;
    this.jsonLd = jsonLd;
  }

  /** @param picture which of the pictures is shown large, from 0: the variant's own */
  Screen of(ProductSheet sheet, VariantSheet variant, int picture, Locale locale) {
    var shots = shots(sheet, variant, picture, locale);
    var shot = shots.stream().filter(Screen.Shot::shown).findFirst().orElse(shots.getFirst());
    var description = sheet.description() == null ? "" : sheet.description().in(locale);
    return new Screen(sheet.id().value(), variant.sku().value(), sheet.name().in(locale), lead(sheet, variant, locale),
        description.isBlank() ? List.of() : PlainText.split(description), words.trail(sheet.category(), locale),
        sheet.category(), shot, shots.size() > 1 ? shots : List.of(), options(sheet, variant, locale),
        details(sheet, variant, locale), model(variant), price(variant), jsonLd.of(sheet, variant, shot.source(), locale), "");
  }

  static String drawing(VariantSheet variant) {
    return "/catalog/pictures/" + encoded(variant.sku().value()) + ".svg";
  }

  /** Where pricing tells the price, of what is sold by measure the unit price as well. */
  private static String price(VariantSheet variant) {
    var content = variant.content();
    return "/pricing/fragments/price?sku=" + encoded(variant.sku().value())
        + (content == null ? "" : "&content=" + content.holds() + "&per=" + content.per());
  }

  static String href(ProductSheet sheet, VariantSheet variant) {
    return "/catalog/products/" + encoded(sheet.id().value()) + "?sku=" + encoded(variant.sku().value());
  }

  private static String encoded(String text) {
    return UriUtils.encode(text, "UTF-8");
  }

  /** The variant's own picture, then the product's others; where all are drawn, its siblings in their colours. */
  private List<Screen.Shot> shots(ProductSheet sheet, VariantSheet variant, int picture, Locale locale) {
    var photos = new LinkedHashSet<String>();
    Stream.concat(Stream.ofNullable(variant.image()), sheet.images().stream()).filter(Screens::isPhoto)
        .limit(MOST_SHOTS)
        .forEach(photos::add);
    var shots = new ArrayList<Screen.Shot>();
    if (!photos.isEmpty()) {
      int shown = picture < photos.size() ? picture : 0;
      photos.forEach(photo -> shots.add(new Screen.Shot(photo,
          words.of("picture.nth", locale, sheet.name().in(locale), shots.size() + 1, photos.size()),
          href(sheet, variant) + "&picture=" + shots.size(), shots.size() == shown)));
      return shots;
    }
    sheet.variants().stream().filter(each -> each == variant || differsByColourAlone(each, variant)).limit(MOST_SHOTS)
        .forEach(each -> shots.add(new Screen.Shot(drawing(each), alt(sheet, each, locale), href(sheet, each),
            each == variant)));
    if (shots.stream().noneMatch(Screen.Shot::shown)) {
      shots.addFirst(new Screen.Shot(drawing(variant), alt(sheet, variant, locale), href(sheet, variant), true));
    }
    return shots;
  }

  /** Whether this is the address of a picture that pages may show: the content policy lets in nothing but https. */
  static boolean isPhoto(String address) {
    if (address == null || address.length() > 2000 || !address.startsWith("https://")) {
      return false;
    }
    try {
      return new URI(address).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static boolean differsByColourAlone(VariantSheet one, VariantSheet other) {
    return one.colour() != null && other.colour() != null && !one.colour().equals(other.colour())
        && Objects.equals(one.dimensions(), other.dimensions());
  }

  private String alt(ProductSheet sheet, VariantSheet variant, Locale locale) {
    var name = sheet.name().in(locale);
    return variant.colour() == null ? name : words.of("picture.alt", locale, name, variant.colour().name().in(locale));
  }

  private String lead(ProductSheet sheet, VariantSheet variant, Locale locale) {
    var parts = new ArrayList<String>();
    variant.options().keySet().forEach(option -> parts.add(words.value(variant, option, locale)));
    if (sheet.brand() != null && !sheet.brand().isBlank()) {
      parts.addFirst(sheet.brand());
    }
    return String.join(" · ", parts);
  }

  private List<Screen.Option> options(ProductSheet sheet, VariantSheet chosen, Locale locale) {
    if (sheet.variants().size() < 2) {
      return List.of();
    }
    var names = new LinkedHashSet<String>();
    sheet.variants().forEach(variant -> names.addAll(variant.options().keySet()));
    var options = new ArrayList<Screen.Option>();
    for (var name : names) {
      var choices = choices(sheet, chosen, name, locale);
      if (choices.size() > 1) {
        options.add(new Screen.Option("o" + options.size(), words.option(name, locale),
            words.value(chosen, name, locale), choices));
      }
    }
    return reachesAll(sheet) ? options : List.of(everything(sheet, chosen, locale));
  }

  /** Whether every variant can be told, and so reached, by its options. */
  private static boolean reachesAll(ProductSheet sheet) {
    return sheet.variants().stream().map(VariantSheet::options).distinct().count() == sheet.variants().size();
  }

  private List<Screen.Choice> choices(ProductSheet sheet, VariantSheet chosen, String option, Locale locale) {
    var byValue = new LinkedHashMap<String, VariantSheet>();
    for (var variant : sheet.variants()) {
      var value = variant.options().get(option);
      if (value != null) {
        byValue.merge(value, variant, (a, b) -> likeness(b, chosen, option) > likeness(a, chosen, option) ? b : a);
      }
    }
    var choices = new ArrayList<Screen.Choice>();
    byValue.forEach((value, variant) -> choices.add(new Screen.Choice("c" + choices.size(),
        words.value(variant, option, locale), isColour(variant, value) ? variant.colour().srgb() : null,
        href(sheet, variant), value.equals(chosen.options().get(option)))));
    return choices;
  }

  private static boolean isColour(VariantSheet variant, String value) {
    return variant.colour() != null && variant.colour().name().texts().containsValue(value);
  }

  /** In how many other options they agree. */
  private static long likeness(VariantSheet one, VariantSheet other, String but) {
    return one == other ? Long.MAX_VALUE : one.options().entrySet().stream()
        .filter(each -> !each.getKey().equals(but) && each.getValue().equals(other.options().get(each.getKey())))
        .count();
  }

  private Screen.Option everything(ProductSheet sheet, VariantSheet chosen, Locale locale) {
    var choices = new ArrayList<Screen.Choice>();
    for (var variant : sheet.variants()) {
      var parts = Stream.concat(variant.options().keySet().stream().map(option -> words.value(variant, option, locale)),
          variant.options().isEmpty() && variant.colour() != null ? Stream.of(variant.colour().name().in(locale))
              : Stream.of(variant.sku().value())).toList();
      choices.add(new Screen.Choice("c" + choices.size(), String.join(" · ", parts),
          variant.colour() == null ? null : variant.colour().srgb(), href(sheet, variant), variant == chosen));
    }
    return new Screen.Option("o0", words.of("variant", locale), null, choices);
  }

  private List<Screen.Detail> details(ProductSheet sheet, VariantSheet variant, Locale locale) {
    var details = new LinkedHashMap<String, String>();
    var size = variant.dimensions();
    if (size != null) {
      details.put("width", words.centimetres(size.width(), locale));
      details.put("depth", words.centimetres(size.depth(), locale));
      details.put("height", words.centimetres(size.height(), locale));
    }
    details.put("weight", variant.weightKg() == null ? null : words.kilograms(variant.weightKg(), locale));
    details.put("content", variant.content() == null ? null : variant.content().holds().in(locale));
    details.put("colour", variant.colour() == null ? null : variant.colour().name().in(locale));
    details.put("material", text(variant.material(), locale));
    details.put("style", sheet.style() == null || sheet.style().isBlank() ? null : words.style(sheet.style(), locale));
    details.put("brand", sheet.brand());
    details.put("sku", variant.sku().value());
    details.put("gtin", variant.gtin() == null ? null : variant.gtin().value());
    return details.entrySet().stream().filter(each -> each.getValue() != null && !each.getValue().isBlank())
        .map(each -> new Screen.Detail(words.of("detail." + each.getKey(), locale), each.getValue(),
            each.getKey().equals("colour") ? variant.colour().srgb() : null)).toList();
  }

  private static String text(LocalText text, Locale locale) {
    return text == null ? null : text.in(locale);
  }

  private static Screen.ModelLink model(VariantSheet variant) {
    var model = variant.model();
    return model == null ? null : new Screen.ModelLink("/catalog/models/" + UriUtils.encodePath(model.path(), "UTF-8"),
        model.licence(), model.author());
  }

  /** The variant of this SKU, else the first. */
  static VariantSheet variant(ProductSheet sheet, String sku) {
    return sheet.variants().stream().filter(each -> each.sku().value().equals(sku)).findFirst()
        .orElse(sheet.variants().getFirst());
  }
}
