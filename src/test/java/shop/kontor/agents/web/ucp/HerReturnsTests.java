package shop.kontor.agents.web.ucp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.agents.application.CustomerOrders.Line;
import shop.kontor.agents.application.CustomerOrders.Order;
import shop.kontor.agents.application.CustomerOrders.Return;
import shop.kontor.agents.application.CustomerOrders.Status;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.ordering.RecordReturn.Piece;
import shop.kontor.pricing.Channel;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("What a customer brought back, as a platform is told")
class HerReturnsTests {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Money PRICE = Money.parse("EUR 49.00");
  private static final Line LAMPS = new Line("LAMP-1", LocalText.of("Lamp"), 2, PRICE, null);

  private static Order bought(Return... returns) {
    return new Order("o", NOON, Status.DELIVERED, null, PRICE.multipliedBy(4), List.of(LAMPS, LAMPS), null, null, "store-mitte",
        null, null, NOON, Channel.TILL, List.of(returns));
  }

  @Test
  void is_pieces_of_a_line_and_money_with_a_minus() {
    var order = bought(new Return("r1", NOON, PRICE, 1, List.of(new Piece(1, 1, PRICE))));
    var told = JsonMapper.shared().createArrayNode();

    HerReturns.tell(told, order);

    assertThat(told.at("/0/type").asString()).isEqualTo("return");
    assertThat(told.at("/0/status").asString()).isEqualTo("completed");
    assertThat(told.at("/0/line_items/0/id").asString()).isEqualTo("line-LAMP-1-2");
    assertThat(told.at("/0/line_items/0/quantity").asInt()).isEqualTo(-1);
    assertThat(told.at("/0/totals/0/amount").asInt()).isEqualTo(-4900);
    assertThat(HerReturns.pieces(order, 0)).isZero();
    assertThat(HerReturns.pieces(order, 1)).isEqualTo(1);
  }

  @Test
  void is_money_alone_where_nobody_told_which_pieces() {
    var told = JsonMapper.shared().createArrayNode();

    HerReturns.tell(told, bought(new Return("r1", NOON, PRICE, 1, List.of())));

    assertThat(told.at("/0").has("line_items")).isFalse();
    assertThat(told.at("/0/totals/0/amount").asInt()).isEqualTo(-4900);
  }

  @Test
  void is_never_more_of_a_line_than_it_had() {
    var all = new Return("r1", NOON, PRICE, 2, List.of(new Piece(0, 2, PRICE)));
    assertThat(HerReturns.pieces(bought(all, new Return("r2", NOON, PRICE, 2, List.of(new Piece(0, 2, PRICE)))), 0)).isEqualTo(2);
  }
}
