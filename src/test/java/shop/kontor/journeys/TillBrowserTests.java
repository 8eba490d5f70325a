package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** At the till, with a scanner that types and presses Enter. */
@Tag("long")
class TillBrowserTests extends BrowserJourney {

  private static final List<String> SKUS = List.of("FJORD-2-MOSS", "FJORD-3-MOSS");

  private final Shop shop = Shop.open();
  private Visitor kim;

  @Test
  void a_clerk_whose_sign_in_ends_while_the_network_is_gone_sells_on_and_loses_nothing() throws IOException {
    var staff = shop.staff();
    var earlier = ids(staff);
    var threes = drawUp(staff, threesOf(SKUS.getFirst()));
    try (var wire = new Wire(shop.address()); var till = open(wire)) {
      knows(till, threes);
      wire.is(Wire.State.CUT);
      till.scan("3x" + SKUS.getFirst());
      assertThat(till.waitForText("#lines .line-saved", "Three for two")).startsWith("−€");
      sell(till, SKUS.getFirst(), 1);
      till.forgetCookies();
      wire.is(Wire.State.WHOLE);
      till.waitForText("#connection", "Signed out");
      sell(till, SKUS.getFirst(), 1);
      assertThat(till.find("#waiting").getAttribute("data-count")).isEqualTo("2");
      till.click("#sign-in a");
      enterAsStaff(till, "/till");
      till.waitForText("#connection", "Online"); // from here on it says how many are waiting
      till.find("#waiting[data-count='0']");
    } finally {
      staff.delete(threes);
    }
    var arrived = ids(staff);
    arrived.removeAll(earlier);
    assertThat(arrived).hasSize(2).allSatisfy(id -> assertThat(staff.get("/till/api/sales/" + id).body()
        .path("deviations").size()).as("what was reckoned alone is what the house reckons").isZero());
  }

  @Test
  void what_she_put_in_at_the_shelf_is_paid_at_the_till_for_what_she_was_promised() throws IOException {
    var sku = "FJORD-2-INK";
    var staff = shop.staff();
    var before = staff.get("/pricing/api/offers/" + sku).body();
    var promised = before.at("/price/amount").asString();
    var code = "AT-THE-TILL-" + System.nanoTime();
    var coupon = drawUp(staff, """
        {"name": "Welcome", "kind": "basket-amount", "amount": "10", "channels": ["till"], "code": "%s"}"""
        .formatted(code));
    var label = Poll.until(Duration.ofSeconds(60), () -> staff.download("/shelf/api/labels", """
        {"codes": ["%s"], "store": "store-hafen", "paper": "label"}""".formatted(sku)), pdf -> pdf.length > 5_000);
    var link = URI.create(PaperLabel.code(label));
    try (var phone = new Browser(shop.address(), "en", "phone"); var till = new Browser(shop.address(), "en",
        "desktop")) {
      phone.open(link.getRawPath() + "?" + link.getRawQuery());
      phone.settled();
      phone.click(".product form[action='/cart/lines'] .button");
      phone.find(".badge[data-count='1']");
      costs(staff, sku, "9999.00");
      phone.open("/cart");
      phone.waitForText("main", "€" + promised);
      phone.type("#code", code);
      phone.click("#coupon .button");
      phone.waitForText("#coupon", code);
      phone.click("a[href='/cart/till']");
      phone.settled();
      assertGood(phone, "cart-till");
      var pass = PaperLabel.code(phone.view());
      phone.open("/cart");

      openTill(till);
      choose(till);
      Poll.until(Duration.ofSeconds(120), () -> (Boolean) till.asks("return post.hurry().then(() => drawer.bySku("
          + "arguments[0])).then(found => found?.price.amount === '9999.00')", sku), there -> there);
      knows(till, coupon);
      till.scan(pass);
      till.waitForText("#said.good", "Her cart is here");
      till.scan(pass);
      till.waitForText("#said.warn", "Her cart is here");
      var paid = new BigDecimal(promised).subtract(BigDecimal.TEN).toPlainString();
      assertThat(till.text("#total")).isEqualTo("€" + paid);
      assertThat(till.text("#lines")).contains("Promised", "−€10.00 Coupon: Welcome");
      till.picture("till-promised");
      till.click("#cash");
      till.click("#cash-paid");
      till.find("#done[open]");
      till.find("#waiting[data-count='0']");
      var id = (String) till.asks("return drawer.ofState('sent').then(sent => sent.at(-1).id)");
      var sale = Poll.until(Duration.ofSeconds(30), () -> staff.get("/till/api/sales/" + id).body(),
          found -> found.path("total").path("amount").asString().equals(paid));
      assertThat(sale.path("deviations").size()).as("the house knows its promise and her coupon: " + sale).isZero();
      phone.waitForText("main", "Your cart is empty"); // by itself, on a page that was open all the time
    } finally {
      staff.delete(coupon);
      costs(staff, sku, promised);
    }
  }

  private static String threesOf(String sku) {
    return """
        {"name": "Three for two", "kind": "n-for-m", "pieces": "3", "paid": "2", "goods": ["%s"]}""".formatted(sku);
  }

  /** The address of it. */
  private static String drawUp(Visitor staff, String promotion) {
    var answer = staff.post("/pricing/api/promotions", promotion);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    return answer.location().orElseThrow();
  }

  private static void knows(Browser till, String promotion) {
    Poll.until(Duration.ofSeconds(60), () -> (Boolean) till.asks("return post.hurry().then(() => drawer.promotions())"
        + ".then(all => all.some(each => arguments[0].endsWith(each.id)))", promotion), there -> there);
  }

  private static void costs(Visitor staff, String sku, String price) {
    assertThat(staff.put("/pricing/api/offers/" + sku, """
        {"price": {"amount": "%s", "currency": "EUR"}, "vat": "19"}""".formatted(price)).status()).isEqualTo(200);
  }

  @Test
  void a_coupon_is_typed_at_the_till_and_a_card_gets_its_money_back() throws IOException {
    var staff = shop.staff();
    var code = "COUNTER-" + System.nanoTime();
    var coupon = drawUp(staff, """
        {"name": "Opening week", "kind": "basket-amount", "amount": "10", "channels": ["till"], "code": "%s"}"""
        .formatted(code));
    try (var wire = new Wire(shop.address()); var till = open(wire)) {
      till.scan(SKUS.getFirst());
      till.find("#lines .line");
      showCoupon(till, "NOBODY-" + code);
      till.waitForText("#coupon-error", "Nobody gave out");
      wire.is(Wire.State.CUT);
      till.type("#coupon-code", code);
      till.click("#coupon-form .button:not(.quiet)");
      till.waitForText("#coupon-error", "out of reach");
      assertGood(till, "till-coupon-alone");
      wire.is(Wire.State.WHOLE);
      till.click("#coupon-form .button:not(.quiet)");
      till.waitForText("#coupon-name", "Opening week");
      till.waitForText("#lines .line-saved", "Opening week");
      assertGood(till, "till-coupon");
      till.click("#card");
      till.click("#terminal option[value=test-timeout]");
      till.click("#card-ask");
      till.waitForText("#card-said", "did not answer");
      till.click("#card-ask");
      till.find("#done[open]");
      till.click("#next");
      till.find("#waiting[data-count='0']");
      var id = (String) till.asks("return drawer.ofState('sent').then(sent => sent.at(-1).id)");
      assertThat(staff.get("/till/api/sales/" + id).body().path("deviations").size()).isZero();
      giveBack(till, id);
    } finally {
      staff.delete(coupon);
    }
  }

  private static void showCoupon(Browser till, String code) {
    till.click("#coupon-ask");
    till.type("#coupon-code", code);
    till.click("#coupon-form .button:not(.quiet)");
  }

  /** By a terminal that says nothing at first: nothing has come back until it is asked again. */
  private static void giveBack(Browser till, String id) {
    till.open("/till/backoffice/sales/" + id);
    assertThat(till.text("#refundedBy")).contains("card").doesNotContain("cash");
    till.type("#take-0", "1");
    till.click("main form[action$='/returns'] .button");
    till.waitForText("main .notice.bad", "did not answer");
    assertGood(till, "till-refund-open");
    till.click("main form[action$='/returns'] .button");
    till.waitForText("main ul ul li", "1 ×");
    assertThat(till.text("main")).contains("To the card");
    assertGood(till, "till-refunded");
  }

  @ParameterizedTest
  @CsvSource({"en,desktop", "ko,phone"})
  void selling_is_good_to_look_at(String language, String device) {
    lookAtSelling(language, device);
  }

  @ParameterizedTest
  @CsvSource({"en,phone", "ko,desktop"})
  @Tag("wide")
  void selling_is_good_to_look_at_the_other_way_round(String language, String device) {
    lookAtSelling(language, device);
  }

  private void lookAtSelling(String language, String device) {
    var staff = shop.staff();
    var threes = drawUp(staff, threesOf("FJORD-3-MOSS"));
    try (var till = new Browser(shop.address(), language, device)) {
      openTill(till);
      till.find("#choose select[name=store] option[value=store-hafen]");
      assertGood(till, "till-choose");
      choose(till);
      knows(till, threes);
      till.scan("2410000010011");
      till.scan("3xFJORD-3-MOSS");
      till.find("#lines .line:nth-child(2)");
      assertThat(till.text("#lines .line:nth-child(1) .line-saved")).contains("Three for two");
      till.scan("2410000010012");
      assertThat(till.waitForText("#said", "2410000010012")).isNotBlank();
      assertGood(till, "till");
      till.click("#lines .line:nth-child(1) [data-off]");
      till.type("#off-value", "11");
      till.click("#off-form .button:not(.quiet)");
      till.waitForText("#off-error", "10");
      assertGood(till, "till-discount");
      till.type("#off-value", "7.5");
      till.type("#off-reason", "Display piece");
      till.click("#off-form .button:not(.quiet)");
      till.waitForText(".line:nth-child(1) .line-note", "Display piece");
      till.click("#cash");
      till.type("#given", "9000");
      assertGood(till, "till-cash");
      till.click("#cash-paid");
      till.find("#done[open]");
      assertGood(till, "till-receipt");
      assertThat(till.text("#receipt-lines")).contains("Three for two", "Display piece");
      var receipt = till.text("#receipt-number");
      till.type("#letter-to", "kim@example.com");
      till.click("#letter-form .button");
      till.waitForText("#letter-said", "kim@example.com");
      till.click("#next");
      bringByPhone(till);
      till.click("#card");
      till.click("#terminal option[value=test-timeout]");
      till.click("#card-ask");
      assertThat(till.waitForText("#card-said", "")).isNotBlank();
      assertGood(till, "till-card");
      till.find("#card-ask:enabled");
      till.click("#card-ask");
      till.find("#done[open]");
      till.click("#next");
      till.find("#waiting[data-count='0']");
      lookAtHerHistory(till);

      till.open("/till/backoffice?receipt=" + receipt);
      assertGood(till, "till-desk");
      till.click("tbody th a");
      till.waitForAddress("/till/backoffice/sales/");
      assertThat(till.text(".receipt")).contains("Three for two");
      assertGood(till, "till-sale");
      till.type("#take-0", "1");
      till.click("main form[action$='/returns'] .button");
      till.settled();
      till.find("main ul ul li");
      assertGood(till, "till-returned");
    } finally {
      staff.delete(threes);
    }
  }

  /** She says her number, and what she put into her cart on the web is there. */
  private void bringByPhone(Browser till) {
    var email = "kim-" + System.nanoTime() + "@example.com";
    var phone = "+49 40 " + System.nanoTime() % 10_000_000;
    kim = shop.visitor();
    assertThat(kim.post("/customer/api/customers", """
        {"email": "%s", "password": "a long enough secret", "name": "Kim Minji"}""".formatted(email)).status())
        .isEqualTo(201);
    assertThat(kim.post("/customer/api/sessions", """
        {"email": "%s", "password": "a long enough secret"}""".formatted(email)).status()).isEqualTo(200);
    assertThat(kim.put("/customer/api/phone", "{\"phone\": \"%s\"}".formatted(phone)).status()).isEqualTo(200);
    assertThat(kim.add("FJORD-2-MOSS", 1).status()).isEqualTo(201);
    till.click("#patron-ask");
    till.type("#patron-words", email.substring(1));
    till.click("#patron-form .button:not(.quiet)");
    till.waitForText("#patron-said", email.substring(1));
    till.type("#patron-words", phone.replace("+49 ", "0"));
    till.click("#patron-form .button:not(.quiet)");
    till.find("#patron-found .till-choice");
    assertGood(till, "till-patron");
    till.click("#patron-found .till-choice");
    till.waitForText("#patron-name", "Kim Minji");
    till.find("#lines .line[data-sku='FJORD-2-MOSS']");
    till.find("#said.good");
    assertGood(till, "till-patron-here");
  }

  /** What she paid at the till stands among her orders, and among those that staff see. */
  private void lookAtHerHistory(Browser till) {
    var order = Poll.until(Duration.ofSeconds(60), () -> kim.get("/ordering/api/orders").body().path("orders").path(0),
        found -> found.path("bought").path("store").asString("").equals("store-hafen"));
    assertThat(order.path("bought").path("payments").path(0).path("how").asString()).isEqualTo("CARD");
    assertThat(kim.getPage("/ordering/orders").text()).contains(order.path("id").asString());
    Poll.until(Duration.ofSeconds(60), () -> kim.get("/cart/api/cart").body().path("pieces").asInt(), left -> left == 0);
    till.open("/ordering/backoffice");
    assertGood(till, "orders-desk-bought");
    till.open("/ordering/backoffice/orders/" + order.path("id").asString());
    assertGood(till, "order-desk-bought");
    till.open("/ordering/orders/" + order.path("id").asString());
    assertGood(till, "order-bought");
    till.open("/ordering/orders/" + order.path("id").asString() + "/invoice");
    assertGood(till, "invoice-bought");
  }

  private Browser open(Wire wire) {
    var till = new Browser(wire.address(), "en", "desktop");
    openTill(till);
    choose(till);
    till.find("body[data-kept]");
    return till;
  }

  private static void openTill(Browser till) {
    signInAsStaff(till, "/till");
    till.find("body[data-open]");
  }

  private static void choose(Browser till) {
    till.click("#choose option[value=store-hafen]");
    till.click("#choose .button");
    Poll.until(Duration.ofSeconds(60), () -> (Boolean) till.asks("return drawer.bySku(arguments[0]).then(found =>"
        + " Boolean(found?.price))", "FJORD-3-MOSS"), there -> there);
  }

  private static void sell(Browser till, String sku, int quantity) {
    till.scan(quantity + "x" + sku);
    till.find("#lines .line");
    till.click("#cash");
    till.click("#cash-paid");
    till.find("#done[open]");
    till.click("#next");
  }

  private static HashSet<String> ids(Visitor staff) {
    var ids = new HashSet<String>();
    var pages = "/till/api/sales?size=1000";
    for (var page = staff.get(pages).body(); !page.isEmpty();) {
      page.forEach(sale -> assertThat(ids.add(sale.path("id").asString())).isTrue());
      page = staff.get(pages + "&before=" + page.get(page.size() - 1).path("id").asString()).body();
    }
    return ids;
  }
}
