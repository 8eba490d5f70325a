package shop.kontor.cart.domain;

import java.util.ArrayList;
import java.util.List;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.web.Refusal;

/** A cart's lines in the order in which they were put in, one per variant. */
record Lines(List<Line> lines) implements Document {

  static final int MOST = 100;
  static final Lines NONE = new Lines(List.of());

  Lines {
    lines = List.copyOf(lines);
    if (lines.size() > MOST) {
      throw Refusal.invalid("cart.refused.lines", MOST);
    }
  }

  Lines plus(Sku sku, int quantity) {
    var more = new Line(sku, quantity);
    return with(sku, quantity(sku) + more.quantity());
  }

  /** Both together; what does not fit is left out. */
  Lines and(List<Line> more) {
    var all = this;
    for (var line : more) {
      int had = all.quantity(line.sku());
      if (had > 0 || all.lines.size() < MOST) {
        all = all.with(line.sku(), Math.min(Line.MOST, had + line.quantity()));
      }
    }
    return all;
  }

  private int quantity(Sku sku) {
    return lines.stream().filter(line -> line.sku().equals(sku)).mapToInt(Line::quantity).sum();
  }

  Lines with(Sku sku, int quantity) {
    var changed = new ArrayList<Line>();
    boolean found = false;
    for (var line : lines) {
      if (!line.sku().equals(sku)) {
        changed.add(line);
      } else {
        found = true;
        if (quantity != 0) {
          changed.add(new Line(sku, quantity));
        }
      }
    }
    if (!found && quantity != 0) {
      changed.add(new Line(sku, quantity));
    }
    return new Lines(changed);
  }
}
