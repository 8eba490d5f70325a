package shop.kontor.intake.adapter;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.kontor.catalog.Content;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.Gtin;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.intake.domain.Item;
import shop.kontor.intake.domain.Note;
import shop.kontor.intake.domain.Reading;
import shop.kontor.intake.domain.Reject;
import shop.kontor.inventory.CountStock;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.SetPrice;

/** The items of one group of a Google Merchant Center feed, each a variant. */
final class MerchantProduct {

  private static final Pattern PRICE =
      Pattern.compile("(?:(\\p{Alpha}{3})\\s*)?([\\d.,-]{1,20})(?:\\s*(\\p{Alpha}{3}))?");
  private static final List<String> OPTIONS = List.of("color", "size", "material", "pattern", "age_group", "gender");

  private final List<MerchantRow> rows;
  private final Reading reading;
  private final Map<Sku, VariantSheet> variants = new LinkedHashMap<>();
  private final Map<Sku, SetPrice> prices = new LinkedHashMap<>();
  private final Map<Sku, Map<LocationId, Integer>> stock = new LinkedHashMap<>();
  private final Map<Sku, MerchantRow> told = new LinkedHashMap<>();

  MerchantProduct(List<MerchantRow> rows, Reading reading) {
    this.rows = rows;
    this.reading = reading;
  }

  void read() {
    for (var row : rows) {
      try {
        variant(row);
      } catch (IllegalArgumentException | ArithmeticException e) {
        reading.reject(new Reject(row.line(), row.id(), e.getMessage()));
      }
    }
    if (variants.isEmpty()) {
      return;
    }
    long line = told.values().stream().mapToLong(MerchantRow::line).min().orElse(0);
    try {
      reading.item(new Item(line, Limits.check(sheet()), prices, stock));
    } catch (IllegalArgumentException e) {
      reading.reject(new Reject(line, rows.getFirst().group(), e.getMessage()));
    }
  }

  /** A group has no title of its own: the shortest of its items' says the least of one variant. */
  private ProductSheet sheet() {
    var chief = told.values().stream().min(Comparator.<MerchantRow>comparingInt(row -> title(row).length())
        .thenComparing(MerchantProduct::title).thenComparing(MerchantRow::id)).orElseThrow();
    var pictures = new LinkedHashSet<String>();
    told.values().forEach(row -> pictures(row).forEach(pictures::add));
    return new ProductSheet(Wording.productId(chief.group()), Wording.text(title(chief)), description(chief),
        Wording.orNull(chief.get("brand")),
        Wording.category(chief.get("product_type", "google_product_category")), null, null,
        chief.all("custom_label_0"), pictures.stream().limit(50).toList(), List.copyOf(variants.values()));
  }

  private static String title(MerchantRow row) {
    return row.get("title", "structured_title");
  }

  private static List<String> pictures(MerchantRow row) {
    var pictures = new ArrayList<String>();
    Wording.picture(row.get("image_link")).ifPresent(pictures::add);
    row.all("additional_image_link").stream().flatMap(links -> List.of(links.split(",")).stream())
        .map(Wording::picture).flatMap(Optional::stream).forEach(pictures::add);
    return pictures;
  }

  private static LocalText description(MerchantRow row) {
    var text = new StringBuilder(row.get("description", "structured_description"));
    row.all("product_highlight").forEach(highlight -> text.append("\n").append(highlight));
    for (var detail : row.all("product_detail")) {
      var parts = detail.split(":", 3);
      text.append("\n").append(parts.length == 3 ? parts[1] + ": " + parts[2] : detail);
    }
    return Wording.text(text.toString().strip());
  }

  private void variant(MerchantRow row) {
    if (row.id().isEmpty()) {
      throw new IllegalArgumentException("An item needs an id");
    }
    if (title(row).isEmpty()) {
      throw new IllegalArgumentException("An item needs a title");
    }
    var sku = Wording.sku(row.id());
    if (told.containsKey(sku)) {
      if (!told.get(sku).attributes().equals(row.attributes())) {
        throw new IllegalArgumentException("The id " + row.id() + " occurs twice, and each time with something else");
      }
      return;
    }
    var variant = new VariantSheet(sku, gtin(row), options(row),
        Colours.named(row.get("color")).orElse(null), Wording.text(row.get("material")), dimensions(row), weight(row),
        Wording.picture(row.get("image_link")).orElse(null), null, content(row));
    var price = price(sku, row);
    var count = count(row);
    told.put(sku, row);
    variants.put(sku, variant);
    price.ifPresent(set -> prices.put(sku, set));
    count.ifPresent(pieces -> {
      var counted = new CountStock(sku, reading.terms().location(), pieces);
      stock.put(sku, Map.of(counted.location(), counted.onHand()));
    });
  }

  /** Told by the base that the feed names, else by what the law names. */
  private Content content(MerchantRow row) {
    var told = row.get("unit_pricing_measure");
    if (told.isEmpty()) {
      return null;
    }
    var base = row.get("unit_pricing_base_measure");
    var holds = Units.measure(told);
    var per = Units.measure(base);
    if (holds.isPresent() && base.isEmpty()) {
      return Content.of(holds.get());
    }
    if (holds.isEmpty() || per.isEmpty() || !holds.get().comparesWith(per.get())) {
      reading.note(Note.BAD_CONTENT);
      return null;
    }
    return new Content(holds.get(), per.get());
  }

  private Gtin gtin(MerchantRow row) {
    var gtin = Wording.gtin(row.get("gtin"));
    if (gtin.isEmpty() && !row.get("gtin").isEmpty()) {
      reading.note(Note.BAD_BARCODE);
    }
    return gtin.orElse(null);
  }

  /** What it costs now: the sale price, where the item has one that is not bound to dates. */
  private Optional<SetPrice> price(Sku sku, MerchantRow row) {
    var text = row.get("sale_price_effective_date").isEmpty() ? row.get("sale_price", "price") : row.get("price");
    if (text.isEmpty()) {
      reading.note(Note.NO_PRICE);
      return Optional.empty();
    }
    var price = PRICE.matcher(text);
    if (!price.matches()) {
      throw new IllegalArgumentException("A price is written as 9.99 EUR, not as \"" + text.substring(0,
          Math.min(40, text.length())) + "\"");
    }
    var amount = Wording.number("price", price.group(2));
    var money = reading.terms().inShopCurrency(amount, price.group(3) == null ? price.group(1) : price.group(3));
    if (money.isEmpty()) {
      reading.note(Note.FOREIGN_PRICE);
    }
    return money.map(inShop -> new SetPrice(sku, inShop, reading.terms().vat()));
  }

  private Optional<Integer> count(MerchantRow row) {
    var quantity = row.get("quantity", "sell_on_google_quantity", "total_inventory");
    var availability = row.get("availability").toLowerCase(Locale.ROOT).replace(' ', '_');
    if (availability.equals("in_stock") && quantity.isEmpty()) {
      reading.note(Note.STOCK_WITHOUT_COUNT);
      return Optional.of(reading.terms().inStock());
    }
    if (availability.isEmpty() && quantity.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(availability.isEmpty() || availability.equals("in_stock") ? Wording.count(quantity) : 0);
  }

  /** Colour and size always; the rest where it tells variants apart. */
  private Map<String, String> options(MerchantRow row) {
    var options = new LinkedHashMap<String, String>();
    for (var name : OPTIONS) {
      var value = row.get(name);
      boolean tells = OPTIONS.indexOf(name) < 2
          || rows.stream().map(other -> other.get(name)).distinct().limit(2).count() > 1;
      if (!value.isEmpty() && tells) {
        options.put(name.equals("color") ? "Colour" : (name.substring(0, 1).toUpperCase(Locale.ROOT)
            + name.substring(1)).replace('_', ' '), value);
      }
    }
    return options;
  }

  private static Dimensions dimensions(MerchantRow row) {
    var width = Units.centimetres(measure(row, "product_width", "width"));
    var depth = Units.centimetres(measure(row, "product_length", "depth"));
    var height = Units.centimetres(measure(row, "product_height", "height"));
    return width.isPresent() && depth.isPresent() && height.isPresent()
        ? new Dimensions(width.get(), depth.get(), height.get()) : null;
  }

  private static BigDecimal weight(MerchantRow row) {
    return Units.kilograms(measure(row, "product_weight", "weight"))
        .or(() -> Units.kilograms(row.get("shipping_weight"))).orElse(null);
  }

  /** An attribute, or the detail {@code section:name:value} of this name. */
  private static String measure(MerchantRow row, String attribute, String detail) {
    if (!row.get(attribute).isEmpty()) {
      return row.get(attribute);
    }
    return row.all("product_detail").stream().map(text -> text.split(":", 3))
        .filter(parts -> parts.length == 3 && parts[1].strip().equalsIgnoreCase(detail)).map(parts -> parts[2])
        .findFirst().orElse("");
  }
}
