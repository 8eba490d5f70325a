package shop.kontor.payment.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.payment.domain.PaymentProvider.Answer;

/** What was said to and by the provider about one payment; of a very long talk, its beginning and its end. */
public record Conversation(List<Line> lines) implements Document {

  public static final Conversation EMPTY = new Conversation(List.of());
  private static final int MOST = 60;
  private static final int KEPT_OF_BEGINNING = 10;

  public enum Said { REQUESTED, APPROVED, DECLINED, PENDING, UNKNOWN, CANCELLED, NONE, GAVE_UP, CANCEL_REQUESTED }

  /**
   * @param question what the provider was asked; {@code null} where this was said in the shop
   * @param detail a charge or the provider's code; {@code null} for none
   */
  public record Line(Instant at, Question question, Said said, String detail) {}

  public Conversation {
    lines = List.copyOf(lines);
  }

  Conversation with(Instant at, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Approved(var charge) -> with(new Line(at, question, Said.APPROVED, charge));
      case Answer.Declined(var code) -> with(new Line(at, question, Said.DECLINED, code));
      case Answer.Pending() -> with(new Line(at, question, Said.PENDING, null));
      case Answer.Unknown() -> with(new Line(at, question, Said.UNKNOWN, null));
      case Answer.Cancelled(var charge) -> with(new Line(at, question, Said.CANCELLED, charge));
      case Answer.None() -> with(new Line(at, question, Said.NONE, null));
    };
  }

  Conversation with(Instant at, Said said) {
    return with(new Line(at, null, said, null));
  }

  private Conversation with(Line line) {
    var all = new ArrayList<>(lines);
    if (all.size() >= MOST) {
      all.remove(KEPT_OF_BEGINNING);
    }
    all.add(line);
    return new Conversation(all);
  }
}
