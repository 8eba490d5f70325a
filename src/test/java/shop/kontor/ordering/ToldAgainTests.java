package shop.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.PersonErased;
import shop.kontor.delivery.DeliveryBooked;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Retelling;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.post.ToldAgain;
import shop.kontor.inventory.StockRefused;
import shop.kontor.inventory.StockReserved;
import shop.kontor.ordering.OrderTold.Standing;
import shop.kontor.payment.PaymentAuthorised;

@ApplicationModuleTest
@Import(Telling.class)
@DisplayName("Whoever asks ordering to tell again what a customer ordered")
class ToldAgainTests {

  @Autowired Retelling retelling;
  @Autowired Telling telling;

  private String kim;

  @BeforeEach
  void somebody_comes() {
    kim = Ids.next().toString();
  }

  private List<OrderTold> told() {
    return ToldAgain.by(retelling).stream().map(OrderTold.class::cast).filter(fact -> fact.customer().equals(kim)).toList();
  }

  private OrderTold told(OrderId order) {
    return told().stream().filter(fact -> fact.order().equals(order)).findFirst().orElseThrow();
  }

  @Test
  void hears_how_each_stands_and_why() {
    var waits = SampleOrders.by("v-" + kim, kim);
    var comes = SampleOrders.by("v-" + kim, kim);
    var fails = SampleOrders.by("v-" + kim, kim);
    telling.tell(waits, comes, new StockReserved(comes.order().value()),
        new DeliveryBooked(comes.order().value(), comes.date(), comes.window()),
        new PaymentAuthorised(comes.order().value(), SampleOrders.SOFA.total()), fails,
        new StockRefused(fails.order().value(), List.of(new StockRefused.Shortage(SampleOrders.SOFA.sku(), 1, 0))));

    assertThat(told()).extracting(OrderTold::order, OrderTold::standing, OrderTold::reason).containsExactlyInAnyOrder(
        tuple(waits.order(), Standing.PLACED, null),
        tuple(comes.order(), Standing.CONFIRMED, null),
        tuple(fails.order(), Standing.CANCELLED, OrderCancelled.Reason.OUT_OF_STOCK));
    var confirmed = told(comes.order());
    assertThat(confirmed.lines()).isEqualTo(comes.lines());
    assertThat(confirmed.date()).isEqualTo(comes.date());
    assertThat(confirmed.window()).isEqualTo(comes.window());
    assertThat(confirmed.at()).isEqualTo(comes.at());
    assertThat(confirmed.received()).isNull();
    assertThat(told(waits.order()).date()).as("nothing is promised yet").isNull();
  }

  @Test
  void hears_what_was_bought_over_the_counter_and_what_of_it_came_back() {
    var order = OrderId.next();
    telling.tell(SampleOrders.sold(order, kim), SampleOrders.back(order, "r1"));

    var sale = told().getFirst();

    assertThat(sale.standing()).isEqualTo(Standing.BOUGHT);
    assertThat(sale.store().value()).isEqualTo("store-mitte");
    assertThat(sale.received()).isEqualTo(sale.at());
    assertThat(sale.returns()).containsExactly(new OrderTold.Return("r1", SampleOrders.back(order, "r1").pieces(),
        SampleOrders.back(order, "r1").at()));
  }

  @Test
  void hears_nothing_of_guests_and_of_whoever_was_or_must_be_forgotten() {
    var order = OrderId.next();
    var guest = SampleOrders.by("v-guest-" + kim, null);
    var comes = SampleOrders.by("v-" + kim, kim);
    telling.tell(SampleOrders.sold(order, kim), guest, comes);
    assertThat(told()).hasSize(2);

    telling.tell(new PersonErased(Ids.next().toString(), new CustomerId(kim), 1, List.of()));

    assertThat(ToldAgain.by(retelling)).extracting(Fact::key).doesNotContain(order.value(), comes.order().value(),
        guest.order().value());
  }
}
