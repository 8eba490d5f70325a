package shop.kontor.intake.application;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionTemplate;
import shop.kontor.intake.domain.Item;
import shop.kontor.intake.domain.Note;
import shop.kontor.intake.domain.Reading;
import shop.kontor.intake.domain.Reject;
import shop.kontor.intake.domain.Tally;
import shop.kontor.intake.domain.Terms;

/** Collects what is read and asks for it in batches, each a transaction that also keeps the tally. */
final class BatchReading implements Reading {

  /** Enough to spread the cost of a commit; few enough that rooms and shoppers get their turn. */
  private static final int ITEMS = 500;
  private static final int VARIANTS = 1_500;

  /** The house closes, or someone wants it to stop. */
  static final class Stopped extends RuntimeException {
    Stopped() {
      super(null, null, false, false);
    }
  }

  private final Terms terms;
  private final Asking asking;
  private final TransactionTemplate transaction;
  private final RejectFile rejectFile;
  private final Consumer<Tally> keep;
  private final Consumer<Tally> watcher;
  private final BooleanSupplier stop;

  private final List<Item> items = new ArrayList<>();
  private final Map<Note, Long> notes = new EnumMap<>(Note.class);
  private int variants;
  private long added;
  private long updated;
  private long unchanged;
  private long rejected;
  private long done;
  private long of;

  /** @param keep called within each batch's transaction, @param watcher called after it */
  BatchReading(Terms terms, Asking asking, TransactionTemplate transaction, RejectFile rejectFile,
      Consumer<Tally> keep, Consumer<Tally> watcher, BooleanSupplier stop) {
    this.terms = terms;
    this.asking = asking;
    this.transaction = transaction;
    this.rejectFile = rejectFile;
    this.keep = keep;
    this.watcher = watcher;
    this.stop = stop;
  }

  @Override
  public Terms terms() {
    return terms;
  }

  @Override
  public void item(Item item) {
    items.add(item);
    variants += item.sheet().variants().size();
    if (items.size() >= ITEMS || variants >= VARIANTS) {
      flush();
    }
  }

  @Override
  public void reject(Reject reject) {
    rejected++;
    rejectFile.add(reject);
  }

  @Override
  public void note(Note note) {
    notes.merge(note, 1L, Long::sum);
  }

  @Override
  public void progress(long newDone, long newOf) {
    done = newDone;
    of = newOf;
  }

  void finish() {
    flush();
  }

  private void flush() {
    if (stop.getAsBoolean()) {
      throw new Stopped();
    }
    var batch = List.copyOf(items);
    items.clear();
    variants = 0;
    try {
      ask(batch);
    } catch (IllegalArgumentException | DataIntegrityViolationException e) {
      // One of them can't go in: find out which, and take the others
      batch.forEach(this::askAlone);
    }
    rejectFile.flush();
    watcher.accept(tally());
  }

  private void ask(List<Item> batch) {
    var outcome = transaction.execute(_ -> {
      var asked = batch.isEmpty() ? new Asking.Outcome(0, 0, 0, List.of()) : asking.ask(batch);
      keep.accept(tally(asked));
      return asked;
    });
    added += outcome.added();
    updated += outcome.updated();
    unchanged += outcome.unchanged();
    outcome.rejects().forEach(this::reject);
  }

  private void askAlone(Item item) {
    try {
      ask(List.of(item));
    } catch (IllegalArgumentException | DataIntegrityViolationException e) {
      reject(new Reject(item.line(), item.sheet().id().value(), e instanceof IllegalArgumentException
          ? e.getMessage() : "The books could not hold this product"));
    }
  }

  private Tally tally() {
    return tally(new Asking.Outcome(0, 0, 0, List.of()));
  }

  private Tally tally(Asking.Outcome more) {
    return new Tally(added + more.added(), updated + more.updated(), unchanged + more.unchanged(),
        rejected + more.rejects().size(), notes, done, of);
  }
}
