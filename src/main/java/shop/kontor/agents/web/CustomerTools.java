package shop.kontor.agents.web;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Assortment;
import shop.kontor.agents.application.CustomerOrders;
import shop.kontor.agents.application.Furnishing;
import shop.kontor.agents.application.Purchases;
import shop.kontor.agents.application.Tokens.Bearer;
import shop.kontor.agents.domain.Scope;
import shop.kontor.catalog.Sku;
import shop.kontor.context.ProjectChanged;
import shop.kontor.foundation.text.OneLine;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.studio.ChangeDesign;

/** What the tools of {@code agents/mcp-customer-tools.json} do, for agents whom a customer has let in. */
@Component
class CustomerTools {

  private static final Map<String, Set<Scope>> SCOPES = Map.ofEntries(
      Map.entry("list_my_orders", EnumSet.of(Scope.ORDERS)), Map.entry("get_my_order", EnumSet.of(Scope.ORDERS)),
      Map.entry("view_my_cart", EnumSet.of(Scope.CART)), Map.entry("change_my_cart", EnumSet.of(Scope.CART)),
      Map.entry("check_out_my_cart", EnumSet.of(Scope.CART, Scope.BUYING)),
      Map.entry("list_my_projects", EnumSet.of(Scope.PROJECTS)), Map.entry("get_my_project", EnumSet.of(Scope.PROJECTS)),
      Map.entry("begin_project", EnumSet.of(Scope.PLANNING)), Map.entry("change_my_project", EnumSet.of(Scope.PLANNING)),
      Map.entry("put_on_board", EnumSet.of(Scope.PLANNING)), Map.entry("propose_designs", EnumSet.of(Scope.PLANNING)),
      Map.entry("view_designs", EnumSet.of(Scope.PROJECTS)), Map.entry("change_design", EnumSet.of(Scope.PLANNING)),
      Map.entry("put_design_into_cart", EnumSet.of(Scope.PROJECTS, Scope.CART)));

  private static final int LONGEST_GOAL = 200;
  private static final int LONGEST_WISH = 300;
  private static final BigDecimal MOST_BUDGET = BigDecimal.valueOf(10_000_000);
  private static final int MM_PER_CM = 10;

  private final CustomerOrders orders;
  private final Furnishing furnishing;
  private final Assortment assortment;
  private final ShopAddress shop;
  private final Clock clock;
  private final ZoneId zone;

  CustomerTools(CustomerOrders orders, Furnishing furnishing, Assortment assortment, ShopAddress shop, Clock clock,
      ZoneId zone) {
    this.orders = orders;
    this.furnishing = furnishing;
    this.assortment = assortment;
    this.shop = shop;
    this.clock = clock;
    this.zone = zone;
  }

  /** All that she must have allowed; empty for a tool that is none of these. */
  Optional<Set<Scope>> scopes(String tool) {
    return Optional.ofNullable(SCOPES.get(tool));
  }

  /** @throws Refusal for what does not fit, and for what is not hers */
  Object call(String tool, Arguments given, Bearer bearer) {
    var language = given.language();
    return switch (tool) {
      case "list_my_orders" -> orders(given, bearer);
      case "get_my_order" -> orders.find(bearer.customer(), given.needed("order"))
          .map(order -> ToldToHer.Order.of(order, language, shop))
          .orElseThrow(() -> Refusal.notFound("agents.refused.order"));
      case "view_my_cart" -> ToldToHer.Cart.of(furnishing.cart(bearer), language, shop);
      case "change_my_cart" -> ToldToHer.Cart.of(furnishing.cart(bearer, given.pieces(), key(given)), language, shop);
      case "check_out_my_cart" -> buy(given, bearer);
      case "list_my_projects" -> projects(given, bearer);
      case "get_my_project" -> told(furnishing.project(bearer, given.needed("project")), language);
      case "begin_project" -> told(furnishing.begin(bearer, new Furnishing.Wish(line(given, "goal", LONGEST_GOAL)
          .orElseThrow(() -> Arguments.missing("goal")), room(given), budget(given), null, wish(given, "style"), wish(given, "space")),
          key(given)), language);
      case "change_my_project" -> told(furnishing.wish(bearer, given.needed("project"), new Furnishing.Wish(null, room(given),
          budget(given), date(given), wish(given, "style"), wish(given, "space"))), language);
      case "put_on_board" -> told(furnishing.weigh(bearer, given.needed("project"), sku(given), given.text("standing")
          .isEmpty() ? null : given.read("standing", ProjectChanged.Standing::valueOf), given.number("quantity", 1, 999, 1)),
          language);
      case "propose_designs" -> ToldToHer.Designs.of(furnishing.propose(bearer, given.needed("project"), language,
          millimetres(given, "width_cm"), millimetres(given, "depth_cm"), key(given)), language, shop);
      case "view_designs" -> ToldToHer.Designs.of(furnishing.change(bearer, given.needed("project"),
          given.text("design").orElse(null), language, Furnishing.Change.LOOK, null), language, shop);
      case "change_design" -> ToldToHer.Designs.of(furnishing.change(bearer, given.needed("project"), given.needed("design"),
          language, change(given), key(given)), language, shop);
      default -> ToldToHer.Cart.of(furnishing.intoCart(bearer, given.needed("project"), given.needed("design"), language,
          key(given)), language, shop);
    };
  }

  private ToldToHer.Orders orders(Arguments given, Bearer bearer) {
    int most = given.number("limit", 1, 20, 10);
    var found = orders.of(bearer.customer(), given.number("offset", 0, 10_000, 0), most + 1);
    return new ToldToHer.Orders(found.stream().limit(most).map(each -> ToldToHer.Order.of(each, given.language(), shop))
        .toList(), found.size() > most);
  }

  /** It stands as cart was asked for it; what becomes of it, her orders tell. */
  private Told.Order buy(Arguments given, Bearer bearer) {
    var bought = furnishing.buy(bearer, given.purchase(), key(given));
    return new Told.Order(bought.order().value(), Purchases.Status.PLACED.name(), null, Told.Amount.of(bought.total()), null,
        null);
  }

  private ToldToHer.Projects projects(Arguments given, Bearer bearer) {
    int most = given.number("limit", 1, 20, 10);
    var found = furnishing.projects(bearer, given.number("offset", 0, 10_000, 0), most + 1);
    return new ToldToHer.Projects(found.stream().limit(most).map(each -> told(each, given.language())).toList(),
        found.size() > most);
  }

  private ToldToHer.Project told(Furnishing.Project project, String language) {
    return ToldToHer.Project.of(project, assortment.wares(project.pieces().stream().map(Furnishing.Project.Piece::sku)
        .toList()), language, shop);
  }

  private static Furnishing.Change change(Arguments given) {
    return new Furnishing.Change(given.read("how", ChangeDesign.How::valueOf), given.text("placement").orElse(null),
        given.text("sku").isEmpty() ? null : sku(given), given.text("kind").orElse(null),
        given.given().has("seen") ? given.number("seen", 1, Integer.MAX_VALUE, 1) : null);
  }

  private static @Nullable String key(Arguments given) {
    return given.text("request").filter(key -> !key.isBlank()).orElse(null);
  }

  private static Sku sku(Arguments given) {
    return given.read("sku", Sku::new);
  }

  private static ProjectChanged.@Nullable Room room(Arguments given) {
    return given.text("room").isEmpty() ? null : given.read("room", ProjectChanged.Room::valueOf);
  }

  private static @Nullable String wish(Arguments given, String name) {
    return line(given, name, LONGEST_WISH).orElse(null);
  }

  /** What others read on one line. */
  private static Optional<String> line(Arguments given, String name, int longest) {
    var text = given.text(name).map(String::strip).filter(each -> !each.isEmpty());
    text.filter(each -> !OneLine.fits(each, longest)).ifPresent(each -> {
      throw Arguments.unfit(name, "1 … " + longest);
    });
    return text;
  }

  private static @Nullable Money budget(Arguments given) {
    if (!given.given().has("budget")) {
      return null;
    }
    var budget = given.money("budget");
    if (!budget.isPositive() || budget.getAmount().compareTo(MOST_BUDGET) > 0) {
      throw Arguments.unfit("budget", budget.toString());
    }
    return budget;
  }

  private @Nullable LocalDate date(Arguments given) {
    if (given.text("date").isEmpty()) {
      return null;
    }
    var date = given.date("date");
    if (date.isBefore(LocalDate.ofInstant(clock.instant(), zone)) || date.getYear() > 2200) {
      throw Arguments.unfit("date", date.toString());
    }
    return date;
  }

  private static @Nullable Integer millimetres(Arguments given, String name) {
    return given.given().has(name) ? MM_PER_CM * given.number(name, 100, 2_000, 100) : null;
  }
}
