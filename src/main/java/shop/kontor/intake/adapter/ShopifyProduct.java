package shop.kontor.intake.adapter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Gtin;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.intake.domain.Item;
import shop.kontor.intake.domain.Note;
import shop.kontor.intake.domain.Reading;
import shop.kontor.intake.domain.Reject;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.SetPrice;

/** The rows of one handle. Product fields stand in one of them; each has a variant, a picture, or both. */
final class ShopifyProduct {

  private final List<Table.Row> rows;
  private final Reading reading;
  private final String handle;
  private final Map<Sku, VariantSheet> variants = new LinkedHashMap<>();
  private final Map<Sku, SetPrice> prices = new LinkedHashMap<>();
  private final Map<Sku, Map<LocationId, Integer>> stock = new LinkedHashMap<>();
  private final Map<Sku, List<String>> told = new LinkedHashMap<>();

  ShopifyProduct(List<Table.Row> rows, Reading reading) {
    this.rows = rows;
    this.reading = reading;
    this.handle = ShopifyCsv.handle(rows.getFirst());
  }

  void read() {
    if (first("published", "published on online store").equalsIgnoreCase("false")
        || first("status").matches("(?i)draft|archived")) {
      reading.note(Note.UNPUBLISHED);
      return;
    }
    int before = 0;
    for (var row : rows) {
      if (isVariant(row)) {
        before++;
        try {
          variant(row);
        } catch (IllegalArgumentException | ArithmeticException e) {
          reading.reject(new Reject(row.line(), row.get("variant sku", "sku").isEmpty() ? handle
              : row.get("variant sku", "sku"), e.getMessage()));
        }
      }
    }
    if (variants.isEmpty()) {
      if (before == 0) {
        reading.reject(new Reject(rows.getFirst().line(), handle, "No row of this product has a variant"));
      }
      return;
    }
    try {
      reading.item(new Item(rows.getFirst().line(), Limits.check(sheet()), prices, stock));
    } catch (IllegalArgumentException e) {
      reading.reject(new Reject(rows.getFirst().line(), handle, e.getMessage()));
    }
  }

  private ProductSheet sheet() {
    var title = first("title");
    return new ProductSheet(Wording.productId(handle), Wording.text(title.isEmpty() ? handle : title),
        Wording.text(first("body (html)", "body html", "description")), Wording.orNull(first("vendor")),
        Wording.category(first("type", "product category", "standard product type")), null, null,
        Wording.tags(first("tags")), pictures(), List.copyOf(variants.values()));
  }

  /** What is the product's and not a row's: in the first row that has it. */
  private String first(String... names) {
    return rows.stream().map(row -> row.get(names)).filter(value -> !value.isEmpty()).findFirst().orElse("");
  }

  private List<String> pictures() {
    var ordered = new TreeMap<Integer, Set<String>>();
    for (var row : rows) {
      Wording.picture(row.get("image src", "product image url")).ifPresent(picture -> {
        var position = row.get("image position");
        ordered.computeIfAbsent(position.matches("\\d{1,6}") ? Integer.parseInt(position) : Integer.MAX_VALUE,
            _ -> new LinkedHashSet<>()).add(picture);
      });
    }
    return ordered.values().stream().flatMap(Set::stream).distinct().toList();
  }

  private static boolean isVariant(Table.Row row) {
    return !row.get("option1 value").isEmpty() || !row.get("variant price", "price").isEmpty()
        || !row.get("variant sku", "sku").isEmpty();
  }

  private void variant(Table.Row row) {
    var options = options(row);
    var sku = sku(row, options);
    var price = row.get("variant price", "price");
    var quantity = row.get("variant inventory qty", "inventory quantity");
    var same = List.of(options.toString(), price, quantity);
    if (told.containsKey(sku)) {
      if (!told.get(sku).equals(same)) {
        throw new IllegalArgumentException("SKU " + sku + " occurs twice, and each time with something else");
      }
      return;
    }
    var variant = new VariantSheet(sku, gtin(row), options, colour(options), null, null, weight(row),
        Wording.picture(row.get("variant image", "variant image url")).orElse(null), null);
    var setPrice = price(sku, price);
    var count = quantity.isEmpty() ? null
        : new CountStock(sku, reading.terms().location(), Wording.count(quantity));
    told.put(sku, same);
    variants.put(sku, variant);
    if (setPrice != null) {
      prices.put(sku, setPrice);
    } else {
      reading.note(Note.NO_PRICE);
    }
    if (count != null) {
      stock.put(sku, Map.of(count.location(), count.onHand()));
    }
  }

  private SetPrice price(Sku sku, String price) {
    return price.isEmpty() ? null : new SetPrice(sku,
        reading.terms().inShopCurrency(Wording.number("price", price), null).orElseThrow(), reading.terms().vat());
  }

  /** Shopify calls the one variant of a product without variants {@code Title: Default Title}. */
  private Map<String, String> options(Table.Row row) {
    var options = new LinkedHashMap<String, String>();
    for (int i = 1; i <= 3; i++) {
      var value = row.get("option" + i + " value");
      var name = first("option" + i + " name");
      if (!value.isEmpty() && !value.equals("Default Title")) {
        options.put(name.isEmpty() ? "Option " + i : name, value);
      }
    }
    return options;
  }

  private Sku sku(Table.Row row, Map<String, String> options) {
    var given = row.get("variant sku", "sku");
    if (!given.isEmpty()) {
      return Wording.sku(given);
    }
    var parts = new ArrayList<String>();
    parts.add(handle);
    parts.addAll(options.values());
    return Wording.sku(String.join("-", parts).toUpperCase(Locale.ROOT));
  }

  private Gtin gtin(Table.Row row) {
    var barcode = row.get("variant barcode", "barcode");
    var gtin = Wording.gtin(barcode);
    if (!barcode.isEmpty() && gtin.isEmpty()) {
      reading.note(Note.BAD_BARCODE);
    }
    return gtin.orElse(null);
  }

  private static Colour colour(Map<String, String> options) {
    return options.entrySet().stream().filter(option -> Colours.isColour(option.getKey()))
        .findFirst().flatMap(option -> Colours.named(option.getValue())).orElse(null);
  }

  /** No grams are no weight: Shopify writes 0 where nobody weighed. */
  private static BigDecimal weight(Table.Row row) {
    var grams = row.get("variant grams", "weight value (grams)");
    var number = grams.isEmpty() ? BigDecimal.ZERO : Wording.number("weight", grams);
    return number.signum() == 0 ? null : Wording.plain(number.movePointLeft(3));
  }
}
