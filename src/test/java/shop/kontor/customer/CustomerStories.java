package shop.kontor.customer;

import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.ListenerStory;
import shop.kontor.foundation.post.Message;

/** What the customers' room hears: answers to what it asked. */
class CustomerStories {

  abstract static class OfAnswers implements ListenerStory {

    @Override
    public void prepare(ApplicationContext room) {
      for (var kind : List.of("ERASURE", "EXPORT")) {
        room.getBean(JdbcTemplate.class).update("""
            insert into customer.inquiry (id, kind, customer, asked_at, told)
            values (?, ?, 'kim', timestamp with time zone '2026-11-20 08:00:00+00:00', 1)
            """, kind.toLowerCase(java.util.Locale.ROOT), kind);
      }
    }

    @Override
    public Set<String> volatileColumns() {
      return Set.of("answer.answered_at");
    }
  }

  static class Confirmed extends OfAnswers {

    @Override
    public String listener() {
      return "customer.confirm-erasure";
    }

    @Override
    public List<Message> messages() {
      return List.of(confirmed("cart"), confirmed("letters"), new ConfirmErasure("nobody's", "cart", 1, List.of(),
          List.of()));
    }

    private static ConfirmErasure confirmed(String room) {
      return new ConfirmErasure("erasure", room, 1, List.of(Finding.erased(room + ".things", 2)), List.of("a", "b"));
    }
  }

  static class HandedOver extends OfAnswers {

    @Override
    public String listener() {
      return "customer.hand-over-export";
    }

    @Override
    public List<Message> messages() {
      return List.of(new HandOverExport("export", "cart", 1, 0, false, "{\"carts\":", List.of()),
          new HandOverExport("export", "cart", 1, 1, true, "[]}", List.of("a")),
          new HandOverExport("export", "letters", 1, 0, true, "", List.of()));
    }
  }
}
