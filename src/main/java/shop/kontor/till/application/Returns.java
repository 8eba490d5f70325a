package shop.kontor.till.application;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.inventory.ReturnStock;
import shop.kontor.inventory.TakeStock;
import shop.kontor.till.domain.Payment;
import shop.kontor.till.domain.Returned;
import tools.jackson.databind.json.JsonMapper;

/** Takes back what was sold. Only where the sale books are within reach: else the same piece could come back twice. */
@Service
public class Returns {

  private final JdbcClient jdbc;
  private final SaleReading reading;
  private final ApplicationEventPublisher post;
  private final JsonMapper json;
  private final Clock clock;

  Returns(JdbcClient jdbc, SaleReading reading, ApplicationEventPublisher post, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.reading = reading;
    this.post = post;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Pieces of one sale, back to the store where it was made.
   *
   * @param id made by whoever asks; asking twice by one id takes back once
   * @param quantities pieces by line of the sale, counted from 0
   * @throws Refusal for more than was sold and has not come back yet
   */
  @Transactional
  public Returned.Return take(String saleId, String id, String clerk, Payment.Kind refundedBy,
      Map<Integer, Integer> quantities) {
    if (id == null || id.isBlank() || id.length() > 100 || refundedBy == null) {
      throw Refusal.invalid("till.refused.return");
    }
    var kept = reading.lock(saleId).orElseThrow(() -> Refusal.notFound("till.refused.sale"));
    var before = kept.returned();
    var known = before.returns().stream().filter(each -> each.id().equals(id)).findFirst();
    if (known.isPresent()) {
      return known.get();
    }
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    var back = before.take(kept.sale(), id, clerk, now, refundedBy, quantities);
    jdbc.sql("UPDATE till.sale SET returned = ? WHERE id = ?")
        .params(json.writeValueAsString(before.with(back)), saleId).update();
    post.publishEvent(new ReturnStock("till-return/" + saleId + "/" + id, kept.sale().store(), back.lines().stream()
        .map(line -> new TakeStock.Line(kept.sale().lines().get(line.line()).sku(), line.quantity())).toList(), now));
    post.publishEvent(Recording.of(kept, back));
    return back;
  }
}
