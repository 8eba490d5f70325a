package shop.kontor.foundation.post;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.foundation.persistence.Commits;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what a room tells, for whoever is no room: first its state, then what changes, without gap and without
 * repetition. A cursor remembers the position P of the journal at the beginning. Of the state, whatever has messages
 * after P is left out, since the changes bring it: those are all messages after P, in their order.
 */
public final class ProductPort {

  /** Facts in one page at most. */
  public static final int MOST = 1_000;
  /** Positions that are looked through for one page, so that nobody waits long for the few of a rare type. */
  private static final int STRETCH = 50_000;
  private static final int STRETCHES = 10;

  private final Journal journal;
  private final Sequencer sequencer;
  private final Retellings retellings;
  private final ChangedKeys changed;
  private final TransactionTemplate transaction;
  private final Commits commits;
  private final JsonMapper json;

  ProductPort(Journal journal, Sequencer sequencer, Retellings retellings, TransactionTemplate transaction,
      Commits commits, JsonMapper json) {
    this.journal = journal;
    this.sequencer = sequencer;
    this.retellings = retellings;
    this.changed = new ChangedKeys(journal, sequencer);
    this.transaction = transaction;
    this.commits = commits;
    this.json = json;
  }

  /**
   * One fact.
   *
   * @param position in the journal; {@code null} if it is part of the state
   * @param at when it was told; {@code null} if it is part of the state
   * @param payload JSON
   */
  public record Item(String type, String key, @Nullable Long position, @Nullable Instant at, String payload) {}

  /**
   * What comes next.
   *
   * @param next the cursor for what comes after that
   * @param state whether this is part of the state
   * @param more whether there is more already
   */
  public record Page(List<Item> items, String next, boolean state, boolean more) {}

  /**
   * What is offered.
   *
   * @param name {@code <room>.<product>}
   * @param types of its facts
   * @param state whether it has a state, rather than being what happens
   */
  public record Offered(String name, Set<String> types, boolean state) {
    private String room() {
      return Envelope.room(name);
    }
  }

  /** Whether this can be read here. */
  public boolean isHere(Offered product) {
    return !product.state || retellings.of(product.room()).isPresent();
  }

  /**
   * The next page.
   *
   * @param cursor as the last page gave it; {@code null} to begin
   * @param limit facts, from 1 to {@link #MOST}
   * @throws CursorRefused if nobody can read on from there
   */
  public Page read(Offered product, @Nullable String cursor, int limit) {
    int most = Math.clamp(limit, 1, MOST);
    var from = cursor == null ? beginning(product) : PortCursor.of(product.name, cursor);
    if (from.position() > sequencer.settled() && from.position() > sequencer.last()) {
      throw new CursorRefused(CursorRefused.Reason.AHEAD);
    }
    var page = from.state() ? state(product, from, most) : changes(product, from, most);
    if (journal.purgedUpTo(product.types) > from.position()) { // asked last: it may have been purged meanwhile
      throw new CursorRefused(CursorRefused.Reason.PURGED);
    }
    // Nobody outside may learn what a crash could still take back here
    commits.await();
    return page;
  }

  /** The cursor of whoever wants to know only what changes from now on. */
  public String now(Offered product) {
    return PortCursor.changes(product.name, sequencer.settled()).toString();
  }

  private PortCursor beginning(Offered product) {
    if (!product.state) {
      return PortCursor.changes(product.name, journal.purgedUpTo(product.types));
    }
    long position = sequencer.settled();
    var teller = teller(product);
    return new PortCursor(product.name, position, true, teller.before(teller.facts().stream()
        .filter(type -> product.types.contains(Envelope.typeOf(type))).collect(Collectors.toSet())));
  }

  private Retelling teller(Offered product) {
    return retellings.of(product.room()).orElseThrow(() ->
        new IllegalStateException(product.name + " has no state that could be told here"));
  }

  private Page state(Offered product, PortCursor from, int most) {
    var next = from;
    List<Item> items = List.of();
    while (items.isEmpty() && next.state()) {
      var cursor = next;
      var told = transaction.execute(_ -> {
        var page = teller(product).after(cursor.place(), most);
        // after the state was read: what changed it is in the journal by now
        return new Told(unchanged(product, page.facts(), cursor.position()), page.place());
      });
      items = told.items;
      next = cursor.at(told.place);
    }
    return new Page(items, next.toString(), true, next.state() || next.position() < sequencer.settled());
  }

  private record Told(List<Item> items, @Nullable String place) {}

  private List<Item> unchanged(Offered product, List<? extends Fact> facts, long since) {
    var wanted = facts.stream().filter(fact -> product.types.contains(Envelope.typeOf(fact.getClass()))).toList();
    if (wanted.isEmpty()) {
      return List.of();
    }
    var others = changed.among(wanted.stream().map(Fact::key).toList(), product.types, since);
    return wanted.stream().filter(fact -> !others.contains(fact.key())).map(fact -> new Item(
        Envelope.typeOf(fact.getClass()), fact.key(), null, null, json.writeValueAsString(fact))).toList();
  }

  private Page changes(Offered product, PortCursor from, int most) {
    long upTo = Math.max(from.position(), sequencer.settled());
    long reached = from.position();
    var items = new ArrayList<Item>();
    for (int i = 0; i < STRETCHES && items.isEmpty() && reached < upTo; i++) {
      long end = Math.min(upTo, reached + STRETCH);
      var found = journal.read(reached, end, product.types, most);
      found.forEach(each -> items.add(
          new Item(each.type(), each.key(), each.position(), each.publishedAt(), each.payload())));
      reached = found.size() == most ? found.getLast().position() : end;
    }
    return new Page(items, from.to(reached).toString(), false, reached < upTo);
  }
}
