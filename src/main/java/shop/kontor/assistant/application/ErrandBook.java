package shop.kontor.assistant.application;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.studio.ChangeDesign;

/** Keeps what other rooms were asked for, until they have answered: in which conversation and turn, and what for. */
@Component
class ErrandBook {

  private final JdbcClient jdbc;

  ErrandBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  enum Kind {
    ADD,
    /** So many of a piece, and no more. */
    COUNT,
    /** Out of it. */
    TAKE,
    /** As it was before. */
    SET, LOOK,
    /** All of these, as far as they do not lie in it. */
    FILL,
    /** What it would cost, to be asked whether to order. */
    ORDER,
    /** She said yes to that: whether it still is so. */
    AGREE,
    /** It was ordered: whether it was taken on. */
    BUY, PROPOSE,
    /** To look at a design, or to choose it. */
    DRAWING,
    /** To change a design. */
    REDRAW,
    /** To paint the walls of its room, or to lay another floor. */
    FINISH;

    static Kind of(ChangeDesign.How how) {
      return switch (how) {
        case LOOK, CHOOSE, UNDO -> DRAWING;
        case FINISH -> FINISH;
        default -> REDRAW;
      };
    }
  }

  record Errand(String request, String conversation, int turn, Kind kind) {}

  void send(Errand errand) {
    jdbc.sql("INSERT INTO assistant.errand (request, conversation, turn, kind) VALUES (?, ?, ?, ?)")
        .params(errand.request(), errand.conversation(), errand.turn(), errand.kind().name()).update();
  }

  Optional<Errand> find(String request) {
    return jdbc.sql("SELECT request, conversation, turn, kind FROM assistant.errand WHERE request = ?").param(request)
        .query((row, n) -> new Errand(row.getString(1), row.getString(2), row.getInt(3), Kind.valueOf(row.getString(4))))
        .optional();
  }

  void done(String request) {
    jdbc.sql("DELETE FROM assistant.errand WHERE request = ?").param(request).update();
  }

  /** Nothing is waited for any more. */
  void forget(String conversation) {
    jdbc.sql("DELETE FROM assistant.errand WHERE conversation = ?").param(conversation).update();
  }
}
