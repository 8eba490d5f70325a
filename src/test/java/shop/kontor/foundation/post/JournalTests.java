package shop.kontor.foundation.post;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("What the journal remembers")
class JournalTests {

  private static final int MANY = 20_000;
  private final Journal journal = new Journal(mock(JdbcOperations.class), mock(JdbcClient.class));

  @Test
  void is_the_newest_however_many_come_at_once() {
    journal.remember(envelopes(1, MANY));
    journal.remember(envelopes(MANY + 1, 1));

    assertThat(journal.read(MANY - 100, MANY + 1, Set.of("quay.CrateLanded"), 1_000))
        .extracting(Envelope::position)
        .containsExactlyElementsOf(LongStream.rangeClosed(MANY - 99, MANY + 1).boxed().toList());
  }

  @Test
  void survives_many_who_tell_it_at_once() throws InterruptedException {
    var threads = new ArrayList<Thread>();
    for (int part = 0; part < 8; part++) {
      int from = part * MANY;
      threads.add(Thread.ofPlatform().start(() -> {
        for (int i = 0; i < MANY; i += 500) {
          journal.remember(envelopes(from + i + 1, 500));
        }
      }));
    }
    for (var thread : threads) {
      thread.join();
    }

    var newest = 8L * MANY;
    assertThat(journal.read(newest - 1_000, newest, Set.of("quay.CrateLanded"), 2_000)).hasSize(1_000);
  }

  private static List<Envelope> envelopes(long first, int count) {
    return LongStream.range(first, first + count).mapToObj(position ->
        new Envelope(position, "quay.CrateLanded", "crate", "{}", Instant.EPOCH, null)).toList();
  }
}
