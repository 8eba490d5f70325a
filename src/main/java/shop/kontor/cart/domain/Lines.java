package shop.kontor.cart.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.persistence.Document;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.pricing.PricePromise;

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

  Lines plus(Sku sku, int quantity, List<PricePromise> promises, Instant now) {
    var more = new Line(sku, quantity);
    var known = line(sku);
    return put(known.map(line -> line.of(line.quantity() + quantity)).orElse(more).promised(promises, now));
  }

  /** Both together; what does not fit is left out. */
  Lines and(List<Line> more, Instant now) {
    var all = this;
    for (var line : more) {
      var had = all.line(line.sku());
      if (had.isPresent() || all.lines.size() < MOST) {
        int pieces = Math.min(Line.MOST, had.map(Line::quantity).orElse(0) + line.quantity());
        all = all.put(had.orElse(line).of(pieces).promised(line.promises(), now));
      }
    }
    return all;
  }

  Lines with(Sku sku, int quantity) {
    return quantity != 0 ? put(line(sku).map(line -> line.of(quantity)).orElseGet(() -> new Line(sku, quantity)))
        : new Lines(lines.stream().filter(line -> !line.sku().equals(sku)).toList());
  }

  private Optional<Line> line(Sku sku) {
    return lines.stream().filter(line -> line.sku().equals(sku)).findFirst();
  }

  /** In the place of that of the same variant, or else last. */
  private Lines put(Line line) {
    var changed = new ArrayList<>(lines);
    int place = IntStream.range(0, lines.size()).filter(i -> lines.get(i).sku().equals(line.sku())).findFirst()
        .orElse(-1);
    if (place < 0) {
      changed.add(line);
    } else {
      changed.set(place, line);
    }
    return new Lines(changed);
  }
}
