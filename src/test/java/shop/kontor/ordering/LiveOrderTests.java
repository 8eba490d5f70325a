package shop.kontor.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;

@ApplicationModuleTest
@AutoConfigureMockMvc
@Import(Telling.class)
@DisplayName("A line to an order")
class LiveOrderTests {

  private static final OrderId OLD = new OrderId("01890000-0000-7000-8000-000000000000");

  @Autowired
  private MockMvcTester mvc;
  @Autowired
  private Passports passports;
  @Autowired
  private Telling telling;

  private MvcTestResult listen(String path, Caller caller, String... headers) {
    var request = mvc.get().uri(path).header("Authorization", "Bearer " + passports.issue(caller));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request.asyncExchange();
  }

  private static Duration kept(MvcTestResult line) {
    assertThat(line).hasStatusOk();
    return Duration.ofMillis(line.getRequest().getAsyncContext().getTimeout());
  }

  @Test
  void is_open_to_whoever_placed_it() {
    var kim = new Caller("v-kim", null, null);
    var order = SampleOrders.by(kim.visitor(), null);
    telling.tell(order);
    assertThat(kept(listen("/ordering/orders/" + order.order() + "/events", kim))).isGreaterThan(Duration.ofMinutes(5));
    assertThat(listen("/ordering/orders/" + order.order() + "/events", new Caller("v-lee", null, null))).hasStatus(404);
    assertThat(listen("/ordering/orders/" + order.order() + "/events?key=made-up", new Caller("v-lee", null, null))).hasStatus(404);
  }

  @Test
  void that_is_in_the_post_yet_is_short_so_that_made_up_numbers_hold_none_for_long() {
    var kim = new Caller("v-kim", null, null);
    assertThat(kept(listen("/ordering/orders/" + OrderId.next() + "/events", kim)))
        .isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(listen("/ordering/orders/" + OLD + "/events", kim)).hasStatus(404);
  }

  @Test
  void that_does_not_exist_is_refused_to_staff_too() {
    var ada = new Caller("v-ada", null, "ada");
    assertThat(listen("/ordering/backoffice/orders/" + OLD + "/events", ada)).hasStatus(404);
    assertThat(listen("/ordering/backoffice/orders/nonsense/events", ada)).hasStatus(404);
  }

  @Test
  void is_asked_for_in_the_readers_language() {
    assertThat(listen("/ordering/api/orders?after=nonsense", new Caller("v-kim", null, null), "Accept-Language", "ko"))
        .hasStatus(400).bodyText().contains("주문 번호");
  }
}
