package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.Promotions;
import shop.kontor.pricing.RandomPromotions;
import shop.kontor.pricing.Reckoning;
import shop.kontor.pricing.Situation;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.jodamoney.AmountRepresentation;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/** What promotions take off in a till's browser is what they take off in the house: over random baskets, in Chromium. */
class TillPromotionsTests extends BrowserJourney {

  private static final JsonMapper JSON = JsonMapper.builder()
      .addModule(new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING)).build();
  private static final int BASKETS = 3_000;
  private static final int AT_ONCE = 250;

  record Line(String sku, @Nullable String product, @Nullable String category, int quantity, String price) {}

  record Basket(List<Line> lines, List<Promotion> promotions, String currency, Situation situation, String coupon) {}

  record Reckoned(List<String> lines, String total, @Nullable String freeDelivery, @Nullable String coupon) {}

  @Test
  void a_browser_reckons_promotions_as_the_house_does() throws IOException {
    var script = script("reckon") + script("packs") + script("promotions");
    try (var browser = new Browser(URI.create("about:blank"), "en", "desktop")) {
      for (int done = 0; done < BASKETS; done += AT_ONCE) {
        var baskets = new ArrayList<Basket>();
        var here = new ArrayList<Reckoned>();
        for (int seed = done; seed < done + AT_ONCE; seed++) {
          var any = new RandomPromotions(seed);
          var lines = any.basket(10, 6);
          var promotions = any.promotions(10);
          var coupon = any.coupon();
          var situation = any.situation();
          baskets.add(new Basket(lines.stream().map(TillPromotionsTests::line).toList(), promotions,
              lines.getFirst().unitPrice().getCurrencyUnit().getCode(), situation, coupon));
          here.add(told(Reckoning.of(lines, Promotions.of(promotions), coupon, situation)));
        }
        var there = (String) browser.asks(script + """
            ; return JSON.stringify(JSON.parse(arguments[0]).map(({ lines, promotions: all, currency, situation,
                coupon }) => {
              const found = promotions.reckoned(lines.map(line => ({ ...line, price: BigInt(line.price) })),
                promotions.index(all), currency, situation, coupon);
              return { total: String(found.total), freeDelivery: found.freeDelivery?.id ?? null,
                coupon: found.coupon?.id ?? null, lines: found.lines.map(({ discount, total, shares }) =>
                `${discount} ${total} ` + shares.map(({ promotion, pieces, amount }) =>
                `${promotion.id}:${pieces}:${amount}`).join(' ')) };
            }));""", JSON.writeValueAsString(baskets));
        assertThat(List.of(JSON.readValue(there, Reckoned[].class))).isEqualTo(here);
      }
    }
  }

  private static String script(String name) throws IOException {
    try (var file = TillPromotionsTests.class.getResourceAsStream("/static/till/" + name + ".js")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Line line(Reckoning.Line line) {
    return new Line(line.sku().value(), line.product() == null ? null : line.product().value(), line.category(),
        line.quantity(), minor(line.unitPrice()));
  }

  private static Reckoned told(Reckoning reckoning) {
    return new Reckoned(reckoning.lines().stream().map(sum -> minor(sum.discount()) + " " + minor(sum.total()) + " "
        + sum.shares().stream().map(share -> share.promotion().id() + ":" + share.pieces() + ":"
        + minor(share.amount())).collect(Collectors.joining(" "))).toList(), minor(reckoning.total()),
        reckoning.freeDelivery() == null ? null : reckoning.freeDelivery().id(),
        reckoning.coupon() == null ? null : reckoning.coupon().id());
  }

  private static String minor(Money money) {
    return money.getAmount().unscaledValue().toString();
  }
}
