package shop.kontor.agents.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import shop.kontor.agents.application.Assortment.Ware;
import shop.kontor.agents.application.CustomerOrders;
import shop.kontor.agents.application.Furnishing;
import shop.kontor.agents.web.Told.Amount;
import shop.kontor.cart.CartChanged;
import shop.kontor.foundation.web.ShopAddress;
import shop.kontor.studio.DesignsTold;

/** What a customer's own tools answer, in the shape that {@code agents/mcp-customer-tools.json} describes. */
final class ToldToHer {

  private ToldToHer() {}

  record Line(String sku, String name, int quantity, @JsonProperty("unit_price") Amount price) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Order(String order, @JsonProperty("placed_at") String at, String status, String channel,
      String reason, Amount total, List<Line> lines, List<Return> returns, String date, String window, String store,
      String url) {

    static Order of(CustomerOrders.Order order, String language, ShopAddress shop) {
      return new Order(order.id(), order.at().toString(), order.status().name(),
          order.channel() == null ? null : order.channel().written(), order.reason(), Amount.of(order.total()),
          order.lines().stream().map(line -> new Line(line.sku(), line.name().in(language), line.quantity(),
              Amount.of(line.price()))).toList(), order.returns().isEmpty() ? null
              : order.returns().stream().map(back -> Return.of(back, order.lines(), language)).toList(), written(order.date()), written(order.window()), order.store(),
          shop.of("/ordering/orders/" + order.id()));
    }
  }

  /** @param lines {@code null} where it is not known of which */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Return(@JsonProperty("returned_at") String at, int quantity, Amount refund, List<Back> lines) {

    static Return of(CustomerOrders.Return back, List<CustomerOrders.Line> bought, String language) {
      var known = back.what().stream().filter(piece -> piece.line() < bought.size()).map(piece -> {
        var line = bought.get(piece.line());
        return new Back(line.sku(), line.name().in(language), piece.quantity(), Amount.of(piece.refund()));
      }).toList();
      return new Return(back.at().toString(), back.pieces(), Amount.of(back.refund()), known.isEmpty() ? null : known);
    }
  }

  /** @param refund for all of these pieces */
  record Back(String sku, String name, int quantity, Amount refund) {}

  record Orders(List<Order> orders, boolean more) {}

  /** Her own: she buys it where she sees it. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Cart(List<Told.Line> lines, List<Told.Part> promotions, String coupon,
      @JsonProperty("delivery_fee") Amount deliveryFee, Amount total, boolean ready, String url) {

    static Cart of(CartChanged cart, String language, ShopAddress shop) {
      return new Cart(cart.lines().stream().map(line -> Told.Line.of(line, language)).toList(),
          cart.promotions().stream().map(part -> new Told.Part(part.name(), Amount.of(part.amount()))).toList(),
          cart.coupon(), Amount.of(cart.deliveryFee()), Amount.of(cart.total()), cart.ready(), shop.of("/cart"));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Weighed(String sku, String name, String standing, int quantity, Amount price, Integer available) {

    static Weighed of(Furnishing.Project.Piece piece, Ware ware, String language) {
      return new Weighed(piece.sku(), ware == null ? null : ware.piece().name().in(language), piece.standing(),
          piece.quantity(), ware == null ? null : Amount.of(ware.price()), ware == null ? null : ware.available());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Project(String project, String goal, String room, Amount budget, String date, String style, List<Weighed> board,
      String url) {

    static Project of(Furnishing.Project project, List<Ware> known, String language, ShopAddress shop) {
      var wares = known.stream().collect(Collectors.toMap(ware -> ware.piece().sku(), Function.identity(), (a, _) -> a));
      return new Project(project.id(), project.goal(), project.room(), Amount.of(project.budget()),
          written(project.date()), project.style(), project.pieces().stream()
              .map(piece -> Weighed.of(piece, wares.get(piece.sku()), language)).toList(),
          shop.of("/context/projects/" + project.id()));
    }
  }

  record Projects(List<Project> projects, boolean more) {}

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Design(String design, String name, int revision, boolean chosen, int percent, int pieces, Amount total,
      @JsonProperty("over_budget") Amount over, int lacking, String date, String window, String url) {

    static Design of(DesignsTold.Design design, String language, ShopAddress shop) {
      return new Design(design.id(), design.name().in(language), design.revision(), design.chosen(), design.percent(),
          design.pieces(), Amount.of(design.total()), Amount.of(design.over()), design.lacking(), written(design.date()),
          written(design.window()), shop.of("/studio/designs/" + design.id()));
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Placed(String placement, String sku, String name, String kind, Amount price, boolean locked) {

    static Placed of(DesignsTold.Piece piece, String language) {
      return new Placed(piece.placement(), piece.sku() == null ? null : piece.sku().value(), piece.name().in(language),
          piece.kind(), Amount.of(piece.price()), piece.locked());
    }
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Designs(String project, String design, List<Design> designs, List<Placed> pieces, String hindrance) {

    static Designs of(DesignsTold told, String language, ShopAddress shop) {
      return new Designs(told.project(), told.design(), told.designs().stream()
          .map(each -> Design.of(each, language, shop)).toList(), told.pieces().stream()
          .map(each -> Placed.of(each, language)).toList(), told.hindrance() == null ? null : told.hindrance().in(language));
    }
  }

  private static String written(Object value) {
    return value == null ? null : value.toString();
  }
}
