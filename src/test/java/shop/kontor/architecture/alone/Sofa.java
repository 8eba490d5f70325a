package shop.kontor.architecture.alone;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.ProductWithdrawn;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationChanged;
import shop.kontor.inventory.LocationId;
import shop.kontor.inventory.StockChanged;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.ShownPrice;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;

/** A sofa in red and in green, of which many stories tell. */
public final class Sofa {

  public static final ProductId ID = new ProductId("sofa");
  public static final Sku RED = new Sku("SOFA-RED");
  public static final Sku GREEN = new Sku("SOFA-GREEN");

  private Sofa() {}

  /** It is on sale in these variants, under a name that tells the version. */
  public static ProductListed listed(long version, Sku... skus) {
    return new ProductListed(sheet("Sofa, edition " + version, skus), version);
  }

  public static ProductSheet sheet(String name, Sku... skus) {
    return new ProductSheet(ID, LocalText.of(name, "소파 " + name), LocalText.of("To sit on"), "Kontor", "living/sofas",
        "sofa", "scandinavian", List.of("new"), List.of(), List.of(skus).stream().map(Sofa::variant).toList());
  }

  /** What stands before it, and is told of beside it. */
  public static ProductSheet footstool() {
    var sofa = sheet("Footstool", new Sku("FOOTSTOOL"));
    return new ProductSheet(new ProductId("footstool"), sofa.name(), sofa.description(), sofa.brand(), sofa.category(),
        "footstool", sofa.style(), sofa.tags(), sofa.images(), sofa.variants());
  }

  private static VariantSheet variant(Sku sku) {
    return new VariantSheet(sku, null, Map.of("Colour", sku.value()), new Colour(LocalText.of("Colour"), "#aa3322"),
        LocalText.of("Linen"), new Dimensions(new BigDecimal("200"), new BigDecimal("90"), new BigDecimal("80")),
        new BigDecimal("40.5"), null, null);
  }

  public static ProductWithdrawn withdrawn(long version, Sku... skus) {
    return new ProductWithdrawn(ID, List.of(skus), version);
  }

  public static OfferChanged offered(Sku sku, String price, long version) {
    return new OfferChanged(sku, Money.parse("EUR " + price), VatRate.of("19"), version);
  }

  /** At less from so many pieces. */
  public static OfferChanged offered(Sku sku, String price, long version, int fromQuantity, String less) {
    return new OfferChanged(sku, Money.parse("EUR " + price), VatRate.of("19"), version,
        List.of(new Terms("sale", "Sale", Money.parse("EUR " + less), List.of(Channel.WEB), List.of(), null,
            fromQuantity, null, null)),
        fromQuantity > 1 ? null : new ShownPrice(Money.parse("EUR " + less), Money.parse("EUR " + price)));
  }

  public static StockChanged stock(Sku sku, int available, long version) {
    return new StockChanged(sku, available,
        List.of(new StockChanged.AtLocation(new LocationId("warehouse"), available, 0)), version);
  }

  /** A shop where it stands. */
  public static LocationChanged store(String id, String address, long version) {
    return new LocationChanged(new LocationId(id), LocationChanged.Kind.STORE, LocalText.of("Store " + id, "매장 " + id),
        address, version);
  }
}
