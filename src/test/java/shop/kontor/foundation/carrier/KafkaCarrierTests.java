package shop.kontor.foundation.carrier;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import shop.kontor.foundation.ids.Ids;

@DisplayName("Kafka as the carrier")
class KafkaCarrierTests {

  private final Broker broker = Broker.shared();

  @Test
  void claims_its_rooms_on_after_an_error() {
    var carrier = new KafkaCarrier(new Settings(broker.address(), "t" + Ids.next(), 1, (short) -1, Duration.ofDays(1),
        Duration.ofSeconds(2), Duration.ofSeconds(3), Map.of("reconnect.backoff.max.ms", "200")), Clock.systemUTC());
    var grants = new AtomicInteger();
    broker.stop();
    try {
      carrier.open(UUID.randomUUID(), Set.of("quay"), true, () -> {
        if (grants.incrementAndGet() == 1) {
          throw new NoClassDefFoundError("gone for a moment");
        }
      }, _ -> { });
    } finally {
      broker.start();
    }
    await().atMost(Duration.ofSeconds(30)).until(() -> grants.get() == 2 && carrier.reach().given());
    carrier.close();
  }
}
