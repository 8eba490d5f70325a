package shop.kontor.till.domain;

import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.Money;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.web.Refusal;

/** What came back of one sale. */
public record Returned(List<Return> returns) implements Document {

  public Returned {
    returns = List.copyOf(returns);
  }

  /**
   * Goods brought back at one time.
   *
   * @param id made by whoever asked
   * @param lines which of the sale's lines, counted from 0
   */
  public record Return(String id, String clerk, Instant at, Payment.Kind refundedBy, List<Line> lines) {

    public Return {
      lines = List.copyOf(lines);
    }

    /** @param refund what the customer got for them */
    public record Line(int line, int quantity, Money refund) {}

    public Money total() {
      return lines.stream().map(Line::refund).reduce(Money::plus).orElseThrow();
    }
  }

  /** Pieces that have come back so far, in all. */
  public int pieces() {
    return returns.stream().flatMap(each -> each.lines().stream()).mapToInt(Return.Line::quantity).sum();
  }

  /** Pieces of the line that have come back so far. */
  public int of(int line) {
    return returns.stream().flatMap(each -> each.lines().stream()).filter(each -> each.line() == line)
        .mapToInt(Return.Line::quantity).sum();
  }

  /**
   * Takes pieces back, never more than were sold. What is paid back for each piece of a line is its share of what the
   * line cost, so that in the end exactly that was paid back.
   *
   * @param quantities pieces by line
   * @throws Refusal for more than was sold, and for nothing
   */
  public Return take(Sale sale, String id, String clerk, Instant at, Payment.Kind refundedBy,
      Map<Integer, Integer> quantities) {
    var lines = new ArrayList<Return.Line>();
    new TreeMap<>(quantities).forEach((number, quantity) -> {
      if (number < 0 || number >= sale.lines().size() || quantity < 0) {
        throw Refusal.unprocessable("till.refused.line");
      }
      var line = sale.lines().get(number);
      int before = of(number);
      if (quantity > line.quantity() - before) {
        throw Refusal.conflict("till.refused.too-many", line.name(), line.quantity() - before);
      }
      if (quantity > 0) {
        lines.add(new Return.Line(number, quantity, share(line, before + quantity).minus(share(line, before))));
      }
    });
    if (lines.isEmpty()) {
      throw Refusal.unprocessable("till.refused.nothing");
    }
    return new Return(id, clerk, at, refundedBy, lines);
  }

  private static Money share(SaleLine line, int pieces) {
    return line.total().multipliedBy(pieces).dividedBy(line.quantity(), RoundingMode.HALF_UP);
  }

  public Returned with(Return more) {
    var all = new ArrayList<>(returns);
    all.add(more);
    return new Returned(all);
  }
}
