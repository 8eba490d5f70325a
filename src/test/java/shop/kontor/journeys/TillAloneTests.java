package shop.kontor.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two hundred sales in Chromium, with the network gone in the middle of them.
 *
 * <p>Ten minutes of a shop are told in the few that two thirds of these sales take a script: no clock is turned. What would
 * last longer is only how often the till asks in vain (every five seconds). That a till's clock tells how long a sale has
 * waited is proved by {@code TillRoomTests}, and a sign-in that ends meanwhile by {@link TillBrowserTests}.
 */
@Tag("long")
class TillAloneTests extends BrowserJourney {

  private static final int SALES = 200;
  private static final int DEAF = 50;
  private static final int CUT = 65;
  private static final int FALL = 110;
  private static final int WHOLE = 185;
  private static final String PLENTY = "FJORD-2-MOSS";
  private static final String SCARCE = "FJORD-3-MOSS";
  private static final int LEFT = 20;

  private final Shop shop = Shop.open();
  private final Visitor staff = shop.staff();

  @Test
  void two_hundred_sales_with_the_network_gone_in_the_middle_arrive_exactly_once() throws IOException {
    counted(PLENTY, 1_000);
    counted(SCARCE, LEFT);
    var earlier = sales();
    var random = new Random(200);
    int plenty = 0;
    int scarce = 0;
    var made = new HashSet<String>();
    try (var wire = new Wire(shop.address()); var till = new Browser(wire.address(), "en", "desktop")) {
      open(till);
      for (int sale = 0; sale < SALES; sale++) {
        switch (sale) {
          case DEAF -> wire.is(Wire.State.DEAF); // what is heard is not answered: the till can't know, and tells again
          case CUT -> {
            heardWithoutAnAnswer(till, earlier);
            wire.is(Wire.State.CUT);
          }
          case FALL -> {
            till.open("/till"); // the till falls over, and opens from what the browser keeps
            till.find("body[data-open]");
          }
          case WHOLE -> {
            assertThat(waiting(till)).as("what was sold alone is kept").hasSizeGreaterThanOrEqualTo(WHOLE - CUT);
            assertThat(till.text("#connection")).contains("selling goes on");
            wire.is(Wire.State.WHOLE);
          }
          default -> { /* one sale like another */ }
        }
        int pieces = 1 + random.nextInt(3);
        if (random.nextBoolean()) {
          plenty += pieces;
          sell(till, PLENTY, pieces);
        } else {
          scarce += pieces;
          sell(till, SCARCE, pieces);
        }
      }
      till.waitForText("#connection", "Online");
      till.find("#waiting[data-count='0']");
      assertThat(till.find("#refused").isDisplayed()).isFalse();
      made.addAll(kept(till, "sent"));
    }
    assertThat(made).hasSize(SALES);
    var arrived = sales();
    arrived.removeAll(earlier);
    assertThat(arrived).as("each sale, and each once").isEqualTo(made);
    stockIsRight(plenty);
    oversoldPiecesAreShown(arrived, scarce - LEFT);
    counted(SCARCE, 1_000);
  }

  /** The house has written down what the till still believes that nobody has heard. */
  private void heardWithoutAnAnswer(Browser till, Set<String> earlier) {
    Poll.until(Duration.ofSeconds(60), () -> {
      var both = sales();
      both.removeAll(earlier);
      both.retainAll(waiting(till));
      return both.size();
    }, heard -> heard > 0);
  }

  private void stockIsRight(int plenty) {
    Poll.until(Duration.ofSeconds(60), () -> available(PLENTY), left -> left == 1_000 - plenty);
    Poll.until(Duration.ofSeconds(60), () -> available(SCARCE), left -> left == 0);
  }

  /** By the books there were fewer: each piece too many is told of once, in the list and on its sale. */
  private void oversoldPiecesAreShown(Set<String> arrived, int tooMany) {
    assertThat(tooMany).as("the draw has to sell more than there are").isPositive();
    Poll.until(Duration.ofSeconds(60), () -> oversold(arrived), found -> found == tooMany);
    var wanting = staff.get("/till/api/sales?wanting=true&size=1").body().path(0);
    assertThat(arrived).contains(wanting.path("id").asString());
    assertThat(wanting.path("deviations").size()).as("the prices agree").isZero();
    assertThat(staff.getPage("/till/backoffice?show=wanting").text()).contains(wanting.path("receipt").asString());
    assertThat(staff.getPage("/till/backoffice/sales/" + wanting.path("id").asString()).text()).contains(SCARCE,
        "sold that the stock books did not have");
  }

  private int oversold(Set<String> arrived) {
    int pieces = 0;
    for (var sale : staff.get("/till/api/sales?wanting=true&size=1000").body()) {
      if (arrived.contains(sale.path("id").asString())) {
        for (var each : sale.path("oversold")) {
          assertThat(each.path("sku").asString()).isEqualTo(SCARCE);
          pieces += each.path("unknown").asInt();
        }
      }
    }
    return pieces;
  }

  private void open(Browser till) {
    signInAsStaff(till, "/till");
    till.find("body[data-open]");
    till.click("#choose option[value=store-hafen]");
    till.click("#choose .button");
    for (var sku : List.of(PLENTY, SCARCE)) {
      Poll.until(Duration.ofSeconds(60), () -> (Boolean) till.asks(
          "return drawer.bySku(arguments[0]).then(found => Boolean(found?.price))", sku), there -> there);
    }
    till.find("body[data-kept]");
  }

  private static void sell(Browser till, String sku, int pieces) {
    till.scan(pieces + "x" + sku);
    till.find("#lines .line");
    till.click("#cash");
    till.click("#cash-paid");
    till.find("#done[open]");
    till.click("#next");
  }

  private static Set<String> waiting(Browser till) {
    return kept(till, "waiting");
  }

  private static Set<String> kept(Browser till, String state) {
    var ids = (Collection<?>) till.asks("return drawer.ofState(arguments[0]).then(all => all.map(({ id }) => id))",
        state);
    return new HashSet<>(ids.stream().map(String.class::cast).toList());
  }

  private Set<String> sales() {
    var ids = new HashSet<String>();
    var pages = "/till/api/sales?size=1000";
    for (var page = staff.get(pages).body(); !page.isEmpty();) {
      page.forEach(sale -> assertThat(ids.add(sale.path("id").asString())).isTrue());
      page = staff.get(pages + "&before=" + page.get(page.size() - 1).path("id").asString()).body();
    }
    return ids;
  }

  private void counted(String sku, int pieces) {
    assertThat(staff.put("/inventory/api/stock/" + sku + "/store-hafen", """
        {"onHand": %d}""".formatted(pieces)).status()).isEqualTo(200);
  }

  private int available(String sku) {
    for (var place : staff.get("/inventory/api/stock/" + sku).body().path("locations")) {
      if (place.path("location").asString().equals("store-hafen")) {
        return place.path("available").asInt();
      }
    }
    throw new AssertionError("No stock of " + sku);
  }
}
