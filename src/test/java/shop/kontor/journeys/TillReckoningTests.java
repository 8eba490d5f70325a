package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.PricePromise;
import shop.kontor.pricing.Promotion;
import shop.kontor.pricing.Promotions;
import shop.kontor.pricing.RandomPromotions;
import shop.kontor.pricing.Reckoning;
import shop.kontor.pricing.Terms;
import shop.kontor.pricing.VatRate;
import shop.kontor.till.domain.Allowance;
import shop.kontor.till.domain.SaleLine;
import shop.kontor.till.domain.Tally;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.datatype.jodamoney.AmountRepresentation;
import tools.jackson.datatype.jodamoney.JodaMoneyModule;

/** What a till's browser reckons without the house is what the house reckons: over random baskets, in Chromium. */
class TillReckoningTests extends BrowserJourney {

  private static final JsonMapper JSON = JsonMapper.builder()
      .addModule(new JodaMoneyModule().withAmountRepresentation(AmountRepresentation.DECIMAL_STRING)).build();
  private static final Instant NOON = Instant.parse("2026-12-01T12:00:00Z");
  private static final List<String> STORES = List.of("hamburg", "store-hafen");
  private static final int BASKETS = 5_000;
  private static final int AT_ONCE = 250;

  record Line(String sku, @Nullable String product, @Nullable String category, Money price, List<Terms> terms, List<PricePromise> promises, VatRate vat, int quantity,
      @Nullable Off off) {}

  record Off(@Nullable String percent, @Nullable String amount) {}

  record Basket(List<Line> lines, String store, @Nullable String group, String at, List<Promotion> promotions,
      @Nullable String coupon) {}

  record Reckoned(List<String> lines, String total, String tax) {}

  @Test
  void a_browser_reckons_as_the_house_does() throws IOException {
    var script = "";
    for (var name : List.of("packs", "promotions", "reckon")) {
      script += new String(getClass().getResourceAsStream("/static/till/" + name + ".js").readAllBytes(),
          StandardCharsets.UTF_8);
    }
    var random = new Random(4711);
    try (var browser = new Browser(URI.create("about:blank"), "en", "desktop")) {
      for (int done = 0; done < BASKETS; done += AT_ONCE) {
        var baskets = new ArrayList<Basket>();
        for (int i = 0; i < AT_ONCE; i++) {
          baskets.add(basket(random));
        }
        var there = (String) browser.asks(script + """
            ; const baskets = JSON.parse(arguments[0]);
            return JSON.stringify(baskets.map(({ lines, store, group, at, promotions: all, coupon }) => {
              const { lines: each, total, tax } = reckon.tally(lines, store, at, group,
                promotions.index(all), coupon);
              return { total: String(total), tax: String(tax), lines: each.map(line => [line.unitPrice.amount,
                line.list, line.promise ? line.promise.list : null, line.gross, line.saving, line.discount, line.total, line.tax]
                .map(String).join(' ')) };
            }));""", JSON.writeValueAsString(baskets));
        var here = baskets.stream().map(TillReckoningTests::reckoned).toList();
        assertThat(List.of(JSON.readValue(there, Reckoned[].class))).isEqualTo(here);
      }
    }
  }

  /** By the rules that the house applies to a sale. */
  private static Reckoned reckoned(Basket basket) {
    var lines = new ArrayList<String>();
    Money total = null;
    Money tax = null;
    var store = new LocationId(basket.store());
    var at = Instant.parse(basket.at());
    var quotes = basket.lines().stream().map(line -> Tally.price(line.price(), line.terms(), line.quantity(), store,
        basket.group(), at, line.promises())).toList();
    var reckoning = Tally.reckon(IntStream.range(0, quotes.size()).mapToObj(n -> line(basket.lines().get(n),
        quotes.get(n).unitPrice())).toList(), Promotions.of(basket.promotions()), basket.coupon(), store,
        basket.group(), at);
    for (int n = 0; n < quotes.size(); n++) {
      var line = basket.lines().get(n);
      var quote = quotes.get(n);
      var sum = reckoning.lines().get(n);
      var gross = quote.unitPrice().multipliedBy(line.quantity());
      var off = line.off() == null ? Money.zero(gross.getCurrencyUnit()) : line.off().percent() != null
          ? Allowance.share(sum.total(), new BigDecimal(line.off().percent()))
          : Money.ofMinor(gross.getCurrencyUnit(), Long.parseLong(line.off().amount()));
      off = off.isGreaterThan(sum.total()) ? sum.total() : off;
      var sold = new SaleLine(new Sku(line.sku()), "Piece", line.quantity(), quote.unitPrice(), line.vat(), null, off,
          "why", null, List.of(new SaleLine.Saved("any", "Any", sum.discount(), false)));
      lines.add(String.join(" ", quote.unitPrice().getAmount().toPlainString(),
          quote.terms() == null ? "null" : quote.terms().name(),
          quote.promise() == null ? "null" : quote.promise().list(), minor(gross), minor(sold.saving()), minor(off),
          minor(sold.total()),
          minor(sold.tax())));
      total = total == null ? sold.total() : total.plus(sold.total());
      tax = tax == null ? sold.tax() : tax.plus(sold.tax());
    }
    return new Reckoned(lines, minor(total), minor(tax));
  }

  private static Reckoning.Line line(Line line, Money unitPrice) {
    return new Reckoning.Line(new Sku(line.sku()), line.product() == null ? null : new ProductId(line.product()),
        line.category(), line.quantity(), unitPrice);
  }

  private static String minor(Money money) {
    return money.getAmount().unscaledValue().toString();
  }

  /** Half of them promoted, of few pieces at prices near each other. */
  private static Basket basket(Random random) {
    var any = new RandomPromotions(random.nextInt());
    var promoted = random.nextBoolean() ? any.basket(6, 6) : null;
    var currency = promoted == null ? CurrencyUnit.of(List.of("JPY", "EUR", "KWD").get(random.nextInt(3)))
        : promoted.getFirst().unitPrice().getCurrencyUnit();
    var lines = new ArrayList<Line>();
    for (int i = 0; i < (promoted == null ? 1 + random.nextInt(6) : promoted.size()); i++) {
      var piece = promoted == null ? null : promoted.get(i);
      var price = piece == null ? money(currency, random) : piece.unitPrice();
      var terms = new ArrayList<Terms>();
      for (int j = 0; j < random.nextInt(5); j++) {
        terms.add(terms(random.nextInt(20) == 0 ? CurrencyUnit.USD : currency, price, random));
      }
      var promises = new ArrayList<PricePromise>();
      for (int j = 0; j < random.nextInt(4); j++) {
        promises.add(promise(random.nextInt(20) == 0 ? CurrencyUnit.USD : currency, price, random));
      }
      var vat = VatRate.of(List.of("0", "7", "19", "7.5", "5.125", "100").get(random.nextInt(6)));
      lines.add(new Line("S" + i, piece == null || piece.product() == null ? null : piece.product().value(),
          piece == null ? null : piece.category(), price, terms, promises, vat,
          piece == null ? 1 + random.nextInt(random.nextBoolean() ? 5 : 9_999) : piece.quantity(), off(random)));
    }
    return new Basket(lines, STORES.get(random.nextInt(2)),
        random.nextInt(3) == 0 ? "trade" : null, NOON.plusMillis(random.nextInt(7) - 3).toString(),
        promoted == null ? List.of() : any.promotions(8), random.nextBoolean() ? null : any.coupon());
  }

  private static Off off(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new Off(List.of("0", "7.5", "10", "33.333", "100").get(random.nextInt(5)), null);
      case 1 -> new Off(null, String.valueOf(random.nextInt(20_000)));
      default -> null;
    };
  }

  private static Money money(CurrencyUnit currency, Random random) {
    return Money.ofMinor(currency, random.nextInt(4) == 0 ? random.nextInt(10)
        : random.nextInt(8) == 0 ? 99_999_999_000L + random.nextInt(1_000) : random.nextInt(100_000));
  }

  /** Near the price, the moment and the quantity, where a slip would show. */
  private static Terms terms(CurrencyUnit currency, Money price, Random random) {
    var amount = Math.max(0, price.getAmount().unscaledValue().longValue() + random.nextInt(7) - 5);
    return new Terms("list-" + random.nextInt(3), "List " + random.nextInt(100), Money.ofMinor(currency, amount),
        random.nextBoolean() ? List.of() : List.of(random.nextBoolean() ? Channel.TILL : Channel.WEB),
        random.nextBoolean() ? List.of() : List.of(new LocationId(STORES.get(random.nextInt(2)))),
        random.nextInt(4) == 0 ? "trade" : null, 1 + random.nextInt(4),
        random.nextBoolean() ? null : moment(random), random.nextBoolean() ? null : moment(random));
  }

  private static PricePromise promise(CurrencyUnit currency, Money price, Random random) {
    var amount = Math.max(0, price.getAmount().unscaledValue().longValue() + random.nextInt(7) - 5);
    return new PricePromise(new Sku("SKU"), Money.ofMinor(currency, amount), 1 + random.nextInt(3), "v", null,
        Channel.SHELF, null, "Promise " + random.nextInt(100), moment(random).minusSeconds(random.nextInt(2)),
        moment(random));
  }

  private static Instant moment(Random random) {
    return NOON.plusNanos((random.nextInt(7) - 3) * 1_000_000L + random.nextInt(3) * 1_000L);
  }
}
