package shop.kontor.pricing.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.web.Refusal;
import shop.kontor.foundation.web.Sentences;
import shop.kontor.pricing.application.PriceLists;
import shop.kontor.pricing.domain.Entry;

/** Reads entries of price lists as people write them, line by line, and says of each line what is wrong with it. */
@Component
class EntryLines {

  private static final Pattern BREAKS = Pattern.compile("[;\t]");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,7}");

  private final PriceLists lists;
  private final Sentences sentences;
  private final String currency;

  EntryLines(PriceLists lists, Sentences sentences, @Value("${kontor.currency:EUR}") String currency) {
    this.lists = lists;
    this.sentences = sentences;
    this.currency = currency;
  }

  /** @param line counted from 1 */
  record Complaint(int line, String sentence) {}

  record Sheet(List<Entry> entries, List<Complaint> complaints) {}

  private record Place(String sku, int fromQuantity) {}

  /** @param text {@code sku;from quantity;price} in each line, also by tabs; a first line of column names is left out */
  Sheet read(String text) {
    var entries = new ArrayList<Entry>();
    var complaints = new ArrayList<Complaint>();
    Map<Place, Integer> lines = new HashMap<>();
    int number = 0;
    for (var line : (Iterable<String>) text.lines()::iterator) {
      number++;
      var plain = line.replace("\ufeff", "").strip();
      if (plain.isEmpty() || number == 1 && plain.toLowerCase(Locale.ROOT).matches("sku\\s*[;\t].*")) {
        continue;
      }
      try {
        var entry = entry(plain);
        var before = lines.putIfAbsent(new Place(entry.sku().value(), entry.fromQuantity()), number);
        if (before != null) {
          throw Refusal.invalid("pricing.refused.line-twice", before);
        }
        entries.add(entry);
      } catch (Refusal | IllegalArgumentException refused) {
        complaints.add(new Complaint(number, sentences.of(refused)));
      }
    }
    var unknown = lists.unknown(entries.stream().map(Entry::sku).toList());
    if (!unknown.isEmpty()) {
      entries.stream().filter(entry -> unknown.contains(entry.sku())).forEach(entry -> complaints.add(new Complaint(
          lines.get(new Place(entry.sku().value(), entry.fromQuantity())),
          sentences.of(Refusal.invalid("pricing.refused.unknown", entry.sku())))));
      complaints.sort(Comparator.comparingInt(Complaint::line));
    }
    if (entries.isEmpty() && complaints.isEmpty()) {
      throw Refusal.invalid("pricing.refused.no-lines");
    }
    return new Sheet(entries, complaints);
  }

  private Entry entry(String line) {
    var columns = BREAKS.split(line, -1);
    if (columns.length != 3) {
      throw Refusal.invalid("pricing.refused.line-shape");
    }
    return entry(columns[0], columns[1], columns[2]);
  }

  /** One entry; the quantity may be left out for one piece. */
  Entry entry(String sku, String fromQuantity, String price) {
    var quantity = fromQuantity == null ? "" : fromQuantity.strip();
    if (!quantity.isEmpty() && !WHOLE.matcher(quantity).matches()) {
      throw Refusal.invalid("pricing.refused.from-quantity", Entry.MOST_PIECES);
    }
    return new Entry(new Sku(sku == null ? "" : sku.strip()), quantity.isEmpty() ? 1 : Integer.parseInt(quantity),
        Price.of(price, currency));
  }
}
