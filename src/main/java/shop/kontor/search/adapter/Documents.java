package shop.kontor.search.adapter;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.util.BytesRef;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.search.application.Piece;
import shop.kontor.search.application.Piece.Terms;
import shop.kontor.search.domain.Availability;
import shop.kontor.search.domain.Card;
import shop.kontor.search.domain.ColourFamily;
import shop.kontor.search.domain.Facet;
import shop.kontor.search.domain.PriceBand;
import shop.kontor.search.domain.SizeBand;
import tools.jackson.databind.json.JsonMapper;

/** Writes a product as the index keeps it. */
final class Documents {

  static final List<String> LANGUAGES = List.of("en", "ko");
  private static final int LONGEST_SORT_KEY = 100;
  private static final int LONGEST_TERM = 1_000;

  private final JsonMapper json;
  private final MessageSource messages;

  Documents(JsonMapper json, MessageSource messages) {
    this.json = json;
    this.messages = messages;
  }

  Document of(Piece piece) {
    var sheet = piece.sheet();
    var card = card(piece);
    var document = new Document();
    document.add(new StringField(Fields.ID, sheet.id().value(), Field.Store.NO));
    document.add(new StoredField(Fields.CARD, json.writeValueAsBytes(card)));
    words(document, Fields.NAME, sheet.name());
    if (sheet.description() != null) {
      words(document, Fields.TEXT, sheet.description());
    }
    kind(document, sheet);
    traits(document, sheet);
    for (var variant : sheet.variants()) {
      document.add(new StringField(Fields.CODE, variant.sku().value().toLowerCase(Locale.ROOT), Field.Store.NO));
      if (variant.gtin() != null) {
        document.add(new StringField(Fields.CODE, variant.gtin().value(), Field.Store.NO));
      }
    }
    facets(sheet, card).forEach((facet, values) -> values.stream().filter(value -> value.length() < LONGEST_TERM)
        .forEach(
        value -> document.add(new StringField(Fields.facet(facet), value, Field.Store.NO))));
    if (card.from() != null) {
      document.add(new LongField(Fields.PRICE, card.from().getAmountMinorLong(), Field.Store.NO));
    }
    document.add(new NumericDocValuesField(Fields.LISTED, piece.listed()));
    document.add(new NumericDocValuesField(Fields.RANK, rank(card, piece.listed())));
    for (var language : LANGUAGES) {
      document.add(new SortedDocValuesField(Fields.byName(language), sortKey(sheet.name().in(language))));
    }
    return document;
  }

  private static long rank(Card card, long listed) {
    return card.stock() == Availability.OUT ? listed + (1L << 60) : listed;
  }

  private static BytesRef sortKey(String name) {
    var key = name.strip().toLowerCase(Locale.ROOT);
    return new BytesRef(key.substring(0, Math.min(LONGEST_SORT_KEY, key.length())).getBytes(StandardCharsets.UTF_8));
  }

  private static void words(Document document, String field, LocalText text) {
    text.texts().forEach((language, words) -> {
      if (words != null) {
        word(document, field, language, words, !field.equals(Fields.TEXT));
      }
    });
  }

  private static void word(Document document, String field, String language, String words, boolean spelled) {
    document.add(new TextField(field + ("ko".equals(language) ? Fields.KOREAN : Fields.ENGLISH), words,
        Field.Store.NO));
    if (spelled) {
      document.add(new TextField(field + Fields.LETTERS, words, Field.Store.NO));
    }
  }

  private void kind(Document document, ProductSheet sheet) {
    if (sheet.category() != null) {
      ancestors(sheet.category()).stream().reduce((general, particular) -> particular).ifPresent(path -> {
        var key = "search.category." + path.replace('/', '.');
        var slug = path.substring(path.lastIndexOf('/') + 1).replace('-', ' ');
        word(document, Fields.KIND, "en", messages.getMessage(key, null, slug, Locale.ENGLISH), false);
        Optional.ofNullable(messages.getMessage(key, null, null, Locale.KOREAN))
            .ifPresent(words -> word(document, Fields.KIND, "ko", words, false));
      });
    }
  }

  private void traits(Document document, ProductSheet sheet) {
    var english = new LinkedHashSet<String>();
    var korean = new LinkedHashSet<String>();
    var slugs = new LinkedHashMap<String, String>();
    if (sheet.category() != null) {
      ancestors(sheet.category()).forEach(path -> slugs.put("search.category." + path.replace('/', '.'),
          path.substring(path.lastIndexOf('/') + 1)));
    }
    if (sheet.style() != null) {
      slugs.put("search.style." + sheet.style(), sheet.style());
    }
    sheet.variants().stream().map(Documents::family).flatMap(Optional::stream).forEach(family ->
        slugs.put("search.colour." + family.slug(), family.slug()));
    slugs.forEach((key, slug) -> {
      english.add(messages.getMessage(key, null, slug.replace('-', ' '), Locale.ENGLISH));
      english.add(slug.replace('-', ' '));
      Optional.ofNullable(messages.getMessage(key, null, null, Locale.KOREAN)).ifPresent(korean::add);
    });
    english.addAll(sheet.tags().stream().map(tag -> tag.replace('-', ' ')).toList());
    Optional.ofNullable(sheet.brand()).ifPresent(english::add);
    Optional.ofNullable(sheet.kind()).map(kind -> kind.replace('-', ' ')).ifPresent(english::add);
    for (var variant : sheet.variants()) {
      english.addAll(variant.options().values());
      if (variant.colour() != null) {
        add(variant.colour().name(), english, korean);
      }
      if (variant.material() != null) {
        add(variant.material(), english, korean);
      }
    }
    english.forEach(words -> word(document, Fields.TRAITS, "en", words, true));
    korean.forEach(words -> word(document, Fields.TRAITS, "ko", words, true));
  }

  private static void add(LocalText text, LinkedHashSet<String> english, LinkedHashSet<String> korean) {
    text.texts().forEach((language, words) -> {
      if (words != null) {
        ("ko".equals(language) ? korean : english).add(words);
      }
    });
  }

  private static Map<Facet, List<String>> facets(ProductSheet sheet, Card card) {
    var facets = new LinkedHashMap<Facet, List<String>>();
    facets.put(Facet.CATEGORY, sheet.category() == null ? List.of() : ancestors(lower(sheet.category())));
    facets.put(Facet.STYLE, sheet.style() == null || sheet.style().isBlank() ? List.of()
        : List.of(lower(sheet.style())));
    facets.put(Facet.COLOUR, sheet.variants().stream().map(Documents::family).flatMap(Optional::stream)
        .map(ColourFamily::slug).distinct().toList());
    facets.put(Facet.SIZE, sheet.variants().stream().map(SizeBand::of).flatMap(Optional::stream).distinct().toList());
    facets.put(Facet.PRICE, card.from() == null ? List.of() : List.of(PriceBand.of(card.from().getAmount()).name()));
    facets.put(Facet.STOCK, card.stock() == null || card.stock() == Availability.OUT ? List.of() : List.of("1"));
    return facets;
  }

  private static String lower(String slug) {
    return slug.strip().toLowerCase(Locale.ROOT);
  }

  /** {@code living}, {@code living/sofas}. */
  static List<String> ancestors(String path) {
    var paths = new ArrayList<String>();
    for (var step : path.split("/")) {
      if (!step.isBlank()) {
        paths.add(paths.isEmpty() ? step.strip() : paths.getLast() + "/" + step.strip());
      }
    }
    return paths;
  }

  private static Optional<ColourFamily> family(VariantSheet variant) {
    return variant.colour() != null ? Optional.of(ColourFamily.of(variant.colour()))
        : variant.options().entrySet().stream().filter(option -> option.getKey().matches("(?i)colou?r"))
            .flatMap(option -> ColourFamily.inName(option.getValue()).stream()).findFirst();
  }

  private static Card card(Piece piece) {
    var sheet = piece.sheet();
    var prices = piece.variants().values().stream().map(Terms::price).filter(Objects::nonNull)
        .collect(Collectors.groupingBy(Money::getCurrencyUnit)).values().stream().findFirst().orElse(List.of());
    var stock = piece.variants().values().stream().map(Terms::stock).filter(Objects::nonNull)
        .max(Availability::compareTo).orElse(null);
    var sides = sheet.variants().stream().map(VariantSheet::dimensions).filter(Objects::nonNull).distinct().toList();
    var widths = sides.stream().map(side -> side.width().stripTrailingZeros()).distinct().sorted().toList();
    var measures = sides.size() != 1 ? null : Arrays.asList(sides.getFirst().width(), sides.getFirst().depth(),
        sides.getFirst().height()).stream().map(Documents::plain).collect(Collectors.joining(" × "));
    var from = prices.stream().min(Money::compareTo).orElse(null);
    return new Card(sheet.id().value(), sheet.name(), sheet.brand(), sheet.category(), sheet.style(), from,
        content(piece, from), prices.stream().distinct().count() > 1, stock, measures,
        sides.size() < 2 ? null : widths.size() == 1 ? plain(widths.getFirst())
            : plain(widths.getFirst()) + "–" + plain(widths.getLast()), looks(piece));
  }

  /** Of the first variant at this price. */
  private static Content content(Piece piece, Money price) {
    return price == null ? null : piece.sheet().variants().stream().filter(variant -> {
      var terms = piece.variants().get(variant.sku());
      return terms != null && price.equals(terms.price());
    }).findFirst().map(VariantSheet::content).orElse(null);
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** Each colour once, by a variant that can be had if there is one. */
  private static List<Card.Look> looks(Piece piece) {
    var byColour = new LinkedHashMap<String, VariantSheet>();
    for (var variant : piece.sheet().variants()) {
      var colour = variant.colour() == null ? family(variant).map(ColourFamily::slug).orElse("") : variant.colour()
          .srgb();
      byColour.merge(colour, variant, (one, other) -> isOut(piece, one) && !isOut(piece, other) ? other : one);
    }
    var looks = new ArrayList<Card.Look>();
    byColour.values().stream().limit(12).forEach(variant -> {
      var family = family(variant);
      var own = variant.image() != null || piece.sheet().images().isEmpty() ? variant.image()
          : piece.sheet().images().getFirst();
      looks.add(new Card.Look(variant.sku().value(), own == null ? "/catalog/pictures/" + variant.sku().value()
          + ".svg" : own,
          variant.colour() == null ? null : variant.colour().name(),
          variant.colour() == null ? family.map(ColourFamily::srgb).orElse(null) : variant.colour().srgb(),
          family.orElse(null)));
    });
    return looks;
  }

  private static boolean isOut(Piece piece, VariantSheet variant) {
    var terms = piece.variants().get(variant.sku());
    return terms != null && terms.stock() == Availability.OUT;
  }
}
