package shop.kontor.search;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.foundation.text.LocalText;

/** As many products as one likes, of the demo shop's kinds and colours, the same ones for the same seed. */
public final class ManyProducts {

  private static final List<String> FIRST =
      List.of("Alster", "Bille", "Dove", "Elbe", "Finken", "Grindel", "Hafen", "Isebek",
      "Jenisch", "Krugkoppel", "Lohse", "Michel", "Nikolai", "Ohlsdorf", "Pinnas", "Quick", "Rissen", "Speicher",
      "Tarpen", "Ufer",
      "Veddel", "Wandse", "Zollen");
  private static final List<String> LAST =
      List.of("dock", "brook", "horn", "berg", "stieg", "kamp", "land", "mark", "wall", "weg");
  private static final Map<String, String> IN_KOREAN = Map.of("dock", "도크", "brook", "브로크", "horn", "호른", "berg", "베르크",
      "stieg", "슈티크", "kamp", "캄프", "land", "란트", "mark", "마르크", "wall", "발", "weg", "베크");

  private ManyProducts() {}

  public static Stream<DemoFurniture> of(int howMany, long seed) {
    var patterns = DemoFurniture.all();
    return IntStream.range(0, howMany)
        .mapToObj(i -> vary(patterns.get(i % patterns.size()), i, new Random(seed * 31 + i)));
  }

  private static DemoFurniture vary(DemoFurniture pattern, int number, Random random) {
    var last = LAST.get(random.nextInt(LAST.size()));
    var first = FIRST.get(random.nextInt(FIRST.size()));
    var sheet = pattern.sheet();
    var variants = new ArrayList<VariantSheet>();
    var prices = new LinkedHashMap<String, String>();
    var stock = new LinkedHashMap<String, Map<String, Integer>>();
    double dearer = 0.5 + random.nextDouble();
    int wider = random.nextInt(60) - 20;
    int most = 1 + random.nextInt(Math.min(4, sheet.variants().size()));
    for (var variant : sheet.variants().subList(0, most)) {
      var sku = variant.sku() + "-" + number;
      var sides = variant.dimensions();
      variants.add(new VariantSheet(new Sku(sku), null, variant.options(), variant.colour(), variant.material(),
          new Dimensions(sides.width().add(BigDecimal.valueOf(wider)).max(BigDecimal.TEN), sides.depth(),
          sides.height()),
          variant.weightKg(), null, null));
      var price = new BigDecimal(pattern.prices().get(variant.sku().value()).substring(4)).doubleValue() * dearer;
      prices.put(sku, "EUR " + Math.round(price) + ".00");
      stock.put(sku, Map.of("warehouse", random.nextInt(10) == 0 ? random.nextInt(4) : 10 + random.nextInt(40)));
    }
    var name = LocalText.of(first + last + " " + sheet.kind().replace('-', ' '),
        first + IN_KOREAN.get(last) + " " + sheet.name().in("ko")
        .substring(sheet.name().in("ko").lastIndexOf(' ') + 1));
    return new DemoFurniture(new ProductSheet(new ProductId(sheet.id() + "-" + number), name, sheet.description(),
        sheet.brand(), sheet.category(), sheet.kind(), sheet.style(), sheet.tags(), List.of(), variants), prices,
        pattern.vat(), stock);
  }

  public static List<DemoFurniture> list(int howMany, long seed) {
    return of(howMany, seed).toList();
  }
}
