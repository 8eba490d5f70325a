package shop.kontor.intake.adapter;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.Model;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.intake.domain.Item;
import shop.kontor.intake.domain.Note;
import shop.kontor.intake.domain.Reading;
import shop.kontor.pricing.SetPrice;
import shop.kontor.pricing.VatRate;

/** Makes products of a library's pieces. Most libraries name no price: such pieces are shown, and not for sale. */
final class Pieces {

  private static final Map<String, String> ROOMS =
      Map.of("living room", "living", "dining room", "dining", "bedroom", "bedroom", "office", "office");

  private final PieceCatalogue catalogue;
  private final ModelFiles files;
  private final Reading reading;

  Pieces(PieceCatalogue catalogue, ModelFiles files, Reading reading) {
    this.catalogue = catalogue;
    this.files = files;
    this.reading = reading;
  }

  Item read(int number) throws IOException {
    var name = catalogue.in("name", number);
    if (name == null) {
      throw new IllegalArgumentException("A piece needs a name");
    }
    var id = Wording.productId(handle(number));
    var sku = Wording.sku(id.value().toUpperCase(Locale.ROOT));
    var author = catalogue.of("creator", number).isEmpty() ? catalogue.provider() : catalogue.of("creator", number);
    var icon = files.keep(catalogue.of("icon", number), false).map(files::address).orElse(null);
    var variant = new VariantSheet(sku, null, Map.of(), null, null, dimensions(number), null, icon,
        model(number, author));
    var category = catalogue.of("category", number);
    var sheet = new ProductSheet(id, name, catalogue.in("description", number), Wording.orNull(author),
        ROOMS.containsKey(category.toLowerCase(Locale.ROOT)) ? ROOMS.get(category.toLowerCase(Locale.ROOT))
            : Wording.category(category), null, null, tags(number), List.of(), List.of(variant));
    return new Item(number, Limits.check(sheet), price(sku, number), Map.of());
  }

  /** {@code Library#piece}, which lasts over editions of the library; without it, what else names the piece. */
  private String handle(int number) {
    var id = catalogue.of("id", number);
    return id.isEmpty() ? catalogue.name() + " " + catalogue.of("name", number) + " " + catalogue.of("model", number)
        : id;
  }

  private Dimensions dimensions(int number) {
    return new Dimensions(side("width", number), side("depth", number), side("height", number));
  }

  private BigDecimal side(String side, int number) {
    return Wording.plain(Wording.number(side, catalogue.of(side, number)));
  }

  private Model model(int number, String author) throws IOException {
    var named = catalogue.of("model", number);
    if (named.isEmpty()) {
      return null;
    }
    var kept = files.keep(named, catalogue.of("multiPartModel", number).equalsIgnoreCase("true"));
    if (kept.isEmpty()) {
      reading.note(Note.MISSING_FILE);
      return null;
    }
    return new Model(kept.get(), catalogue.rotation(number), Wording.orNull(catalogue.licence()),
        Wording.orNull(author));
  }

  private List<String> tags(int number) {
    var tags = new ArrayList<>(Wording.tags(catalogue.of("tags", number)));
    if (catalogue.of("doorOrWindow", number).equalsIgnoreCase("true")) {
      tags.add("door-or-window");
    }
    return tags;
  }

  private Map<Sku, SetPrice> price(Sku sku, int number) {
    var price = catalogue.of("price", number);
    if (price.isEmpty()) {
      reading.note(Note.NO_PRICE);
      return Map.of();
    }
    var money = reading.terms().inShopCurrency(Wording.number("price", price), catalogue.of("currency", number));
    if (money.isEmpty()) {
      reading.note(Note.FOREIGN_PRICE);
      return Map.of();
    }
    var vat = catalogue.of("valueAddedTaxPercentage", number);
    return Map.of(sku, new SetPrice(sku, money.get(), vat.isEmpty() ? reading.terms().vat()
        : new VatRate(Wording.plain(Wording.number("VAT", vat).movePointRight(2)))));
  }
}
