package shop.kontor.pricing.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.joda.money.Money;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.Benefit;
import shop.kontor.pricing.Channel;
import shop.kontor.pricing.Goods;
import shop.kontor.pricing.domain.PromotionPlan;

/**
 * A promotion as people and programs write it. Numbers are text, so that they are read by one rule everywhere; what the
 * kind does not need is passed over.
 *
 * @param kind percent, amount, n-for-m, bundle-price, bundle-amount, basket-percent, basket-amount or free-delivery
 * @param amount in the shop's currency
 * @param pieces of which {@code paid} are paid
 * @param goods SKUs, or {@code product:} and a product's id, or {@code category:} and a category's path; none for all
 * @param parts of a bundle
 * @param from in the shop's own time, such as {@code 2026-12-01T08:00}; absent for always before
 * @param leastSum of the basket before promotions, in the shop's currency; absent for none
 * @param code of the coupon; absent for none
 */
record PromotionForm(String name, String kind, String percent, String amount, String pieces, String paid,
    List<String> goods, List<Part> parts, List<String> channels, List<String> stores, String group, String from,
    String until, String leastSum, String code, String mostUses, String mostEach) {

  private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");
  private static final String PRODUCT = "product:";
  private static final String CATEGORY = "category:";

  record Part(String pieces, List<String> goods) {}

  PromotionForm {
    goods = goods == null ? List.of() : goods;
    parts = parts == null ? List.of() : parts;
    channels = channels == null ? List.of() : channels;
    stores = stores == null ? List.of() : stores;
  }

  static PromotionForm blank() {
    return new PromotionForm(null, "percent", null, null, "3", "2", null, null, null, null, null, null, null, null,
        null, null, null);
  }

  static PromotionForm of(PromotionPlan plan) {
    var benefit = plan.benefit();
    var scope = plan.scope();
    return new PromotionForm(plan.name(), written(benefit.kind()),
        benefit.percent() == null ? null : benefit.percent().toPlainString(), amount(benefit.amount()),
        benefit.pieces() == 0 ? null : "" + benefit.pieces(), benefit.pieces() == 0 ? null : "" + benefit.paid(),
        words(plan.goods()),
        benefit.parts().stream().map(part -> new Part("" + part.pieces(), words(part.goods()))).toList(),
        scope.channels().stream().map(Channel::written).toList(),
        scope.stores().stream().map(Object::toString).toList(), scope.group(), ListForm.written(scope.from()),
        ListForm.written(scope.until()), amount(plan.leastSum()), plan.code(), number(plan.mostUses()),
        number(plan.mostEach()));
  }

  /** As it is typed into the page: goods by commas, spaces or lines, parts as lines of {@code pieces;goods}. */
  record Typed(String name, String kind, String percent, String amount, String pieces, String paid, String goods,
      String parts, List<String> channels, String stores, String group, String from, String until, String leastSum,
      String code, String mostUses, String mostEach) {

    PromotionForm form() {
      var bundle = new ArrayList<Part>();
      for (var line : parts == null ? new String[0] : parts.split("\\R")) {
        if (!line.isBlank()) {
          int end = line.indexOf(';');
          bundle.add(end < 0 ? new Part("1", ListForm.words(line))
              : new Part(line.substring(0, end), ListForm.words(line.substring(end + 1))));
        }
      }
      return new PromotionForm(name, kind, percent, amount, pieces, paid, ListForm.words(goods), bundle, channels,
          ListForm.words(stores), group, from, until, leastSum, code, mostUses, mostEach);
    }
  }

  /** @throws Refusal or {@link IllegalArgumentException} in a sentence for what is no promotion */
  PromotionPlan plan(String currency) {
    var scope = new ListForm(name, channels, stores, group, from, until).scope();
    var benefit = benefit(known(), currency);
    return PromotionPlan.drawnUp(name, benefit, benefit.kind().isOfGoods() ? goods(goods) : Goods.EVERYTHING, scope,
        isBlank(leastSum) ? null : Price.of(leastSum, currency), code, limit(mostUses), limit(mostEach));
  }

  private Benefit benefit(Benefit.Kind kind, String currency) {
    boolean ofPercent = kind == Benefit.Kind.PERCENT || kind == Benefit.Kind.BASKET_PERCENT;
    boolean ofPieces = kind == Benefit.Kind.N_FOR_M;
    boolean ofAmount = !ofPercent && !ofPieces && kind != Benefit.Kind.FREE_DELIVERY;
    return new Benefit(kind, ofPercent ? Price.percent(percent) : null,
        ofAmount ? Price.of(amount, currency) : null, ofPieces ? whole(pieces) : 0, ofPieces ? whole(paid) : 0,
        kind.isOfBundle() ? parts.stream().map(part -> new Benefit.Part(goods(part.goods()), whole(part.pieces())))
            .toList() : null);
  }

  private Benefit.Kind known() {
    return Arrays.stream(Benefit.Kind.values()).filter(each -> written(each).equals(kind)).findFirst()
        .orElseThrow(() -> Refusal.invalid("pricing.refused.promotion-kind", String.join(", ", kinds())));
  }

  static List<String> kinds() {
    return Arrays.stream(Benefit.Kind.values()).map(PromotionForm::written).toList();
  }

  static String written(Benefit.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static Goods goods(List<String> words) {
    var skus = new ArrayList<Sku>();
    var products = new ArrayList<ProductId>();
    var categories = new ArrayList<String>();
    for (var word : words == null ? List.<String>of() : words) {
      if (word.startsWith(PRODUCT)) {
        products.add(new ProductId(word.substring(PRODUCT.length())));
      } else if (word.startsWith(CATEGORY)) {
        categories.add(word.substring(CATEGORY.length()));
      } else {
        skus.add(new Sku(word));
      }
    }
    return new Goods(skus, products, categories);
  }

  static List<String> words(Goods goods) {
    var words = new ArrayList<String>();
    goods.categories().forEach(each -> words.add(CATEGORY + each));
    goods.products().forEach(each -> words.add(PRODUCT + each));
    goods.skus().forEach(each -> words.add(each.value()));
    return words;
  }

  private static Integer limit(String written) {
    return isBlank(written) ? null : whole(written);
  }

  private static int whole(String written) {
    if (written == null || !WHOLE.matcher(written.strip()).matches()) {
      throw Refusal.invalid("pricing.refused.whole");
    }
    return Integer.parseInt(written.strip());
  }

  private static boolean isBlank(String written) {
    return written == null || written.isBlank();
  }

  private static String amount(Money money) {
    return money == null ? null : money.getAmount().toPlainString();
  }

  private static String number(Integer number) {
    return number == null ? null : number.toString();
  }

  public String goodsTyped() {
    return String.join(", ", goods);
  }

  public String storesTyped() {
    return String.join(", ", stores);
  }

  public String partsTyped() {
    return parts.stream().map(part -> part.pieces() + ";" + String.join(", ", part.goods()))
        .collect(Collectors.joining("\n"));
  }
}
