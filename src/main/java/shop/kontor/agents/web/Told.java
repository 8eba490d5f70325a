package shop.kontor.agents.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.joda.money.Money;
import shop.kontor.agents.application.Assortment.Found;
import shop.kontor.agents.application.Assortment.Ware;
import shop.kontor.agents.application.Purchases;
import shop.kontor.agents.domain.Purse;
import shop.kontor.cart.CartChanged;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.pricing.Reason;

/** What the tools answer, in the shape that {@code agents/mcp-tools.json} describes. */
final class Told {

  private Told() {}

  record Amount(String amount, String currency) {

    static Amount of(Money money) {
      return money == null ? null : new Amount(money.getAmount().toPlainString(), money.getCurrencyUnit().getCode());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Variant(String sku, Map<String, String> options, String colour, String material,
      @JsonProperty("width_cm") BigDecimal width, @JsonProperty("depth_cm") BigDecimal depth,
      @JsonProperty("height_cm") BigDecimal height, String gtin, Amount price, int available, String image) {

    static Variant of(Ware ware, String language, ShopAddress shop) {
      var piece = ware.piece();
      var image = piece.image() == null ? "/catalog/pictures/" + piece.sku() + ".svg" : piece.image();
      return new Variant(piece.sku(), piece.options(), in(piece.colour(), language), in(piece.material(), language),
          piece.width(), piece.depth(), piece.height(), piece.gtin(), Amount.of(ware.price()), ware.available(),
          image.startsWith("/") ? shop.of(image) : image);
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Product(String product, String name, String description, String brand, String category, String kind,
      String style, String url, List<Variant> variants) {

    static Product of(Found found, String language, ShopAddress shop) {
      var piece = found.wares().getFirst().piece();
      return new Product(found.product(), piece.name().in(language), in(piece.description(), language), piece.brand(),
          piece.category().isEmpty() ? null : piece.category(), piece.kind(), piece.style(),
          shop.of("/catalog/products/" + found.product()),
          found.wares().stream().map(ware -> Variant.of(ware, language, shop)).toList());
    }
  }

  record Products(List<Product> products, boolean more) {}

  record Slot(String date, String window) {}

  record Slots(List<Slot> slots) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Line(String sku, String name, int quantity, @JsonProperty("unit_price") Amount unitPrice, Amount total,
      List<String> reasons, String problem) {

    static Line of(CartChanged.Line line, String language) {
      var name = line.name().in(language);
      return new Line(line.sku().value(), line.note() == null ? name : name + ", " + line.note().in(language),
          line.quantity(), Amount.of(line.unitPrice()), Amount.of(line.total()),
          line.reasons().stream().map(Line::words).toList(), line.problem() == null ? null : line.problem().name());
    }

    private static String words(Reason reason) {
      return reason.kind() + (reason.name() == null ? "" : ": " + reason.name());
    }
  }

  record Part(String name, Amount amount) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cart(String cart, List<Line> lines, List<Part> promotions, String coupon,
      @JsonProperty("coupon_counts") boolean couponCounts, @JsonProperty("delivery_fee") Amount deliveryFee, Amount total,
      boolean ready) {

    static Cart of(Purse purse, CartChanged cart, String language) {
      return new Cart(purse.secret(), cart.lines().stream().map(line -> Line.of(line, language)).toList(),
          cart.promotions().stream().map(part -> new Part(part.name(), Amount.of(part.amount()))).toList(),
          cart.coupon(), cart.couponCounts(), Amount.of(cart.deliveryFee()), Amount.of(cart.total()), cart.ready());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Order(String order, String status, String reason, Amount total, String date, String window) {

    static Order of(Purchases.Purchase purchase) {
      return new Order(purchase.order(), purchase.status().name(), purchase.reason(), Amount.of(purchase.total()),
          purchase.date() == null ? null : purchase.date().toString(),
          purchase.window() == null ? null : purchase.window().name());
    }
  }

  private static String in(LocalText text, String language) {
    return text == null ? null : text.in(language);
  }
}
