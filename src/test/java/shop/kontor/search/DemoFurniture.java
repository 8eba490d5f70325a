package shop.kontor.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.post.Fact;
import shop.kontor.inventory.StockChanged;
import shop.kontor.pricing.OfferChanged;
import shop.kontor.pricing.VatRate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The furniture of the demo shop, as search is told of it. */
public record DemoFurniture(ProductSheet sheet, Map<String, String> prices, String vat,
    Map<String, Map<String, Integer>> stock) {

  public static List<DemoFurniture> all() {
    try (var json = DemoFurniture.class.getResourceAsStream("/demo/furniture.json")) {
      return JsonMapper.builder().build().readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<Fact> facts() {
    return all().stream().flatMap(each -> each.told().stream()).toList();
  }

  public List<Fact> told() {
    var facts = new java.util.ArrayList<Fact>();
    facts.add(new ProductListed(sheet, 1));
    prices.forEach((sku, price) -> facts.add(new OfferChanged(new Sku(sku), Money.parse(price), VatRate.of(vat), 1)));
    stock.forEach((sku, places) -> facts.add(new StockChanged(new Sku(sku),
        places.values().stream().mapToInt(Integer::intValue).sum(), List.of(), 1)));
    return facts;
  }
}
