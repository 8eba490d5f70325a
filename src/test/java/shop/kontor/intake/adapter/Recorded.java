package shop.kontor.intake.adapter;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Assumptions;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.intake.domain.Format;
import shop.kontor.intake.domain.Item;
import shop.kontor.intake.domain.Note;
import shop.kontor.intake.domain.Reading;
import shop.kontor.intake.domain.Reject;
import shop.kontor.intake.domain.Terms;
import shop.kontor.inventory.LocationId;
import shop.kontor.pricing.VatRate;

/** Keeps what a format reads. */
final class Recorded implements Reading {

  private static final Path DATA = Path.of("../shared/data/products");

  final List<Item> items = new ArrayList<>();
  final List<Reject> rejects = new ArrayList<>();
  final Map<Note, Integer> notes = new EnumMap<>(Note.class);
  private final Map<String, BigDecimal> rates;

  private Recorded(Map<String, BigDecimal> rates) {
    this.rates = rates;
  }

  static Recorded of(Format format, Path file) {
    return of(format, file, Map.of());
  }

  static Recorded of(Format format, Path file, Map<String, BigDecimal> rates) {
    var recorded = new Recorded(rates);
    format.read(file, recorded);
    return recorded;
  }

  /** Real data of others; where it is not there, the test is skipped. */
  static Path real(String name) {
    var file = DATA.resolve(name);
    Assumptions.assumeTrue(Files.isReadable(file), () -> file + " is not here");
    return file;
  }

  List<VariantSheet> variants() {
    return items.stream().flatMap(item -> item.sheet().variants().stream()).toList();
  }

  Item item(String id) {
    return items.stream().filter(item -> item.sheet().id().value().equals(id)).findFirst().orElseThrow();
  }

  @Override
  public Terms terms() {
    return new Terms(CurrencyUnit.EUR, rates, VatRate.of("19"), new LocationId("warehouse"), 1);
  }

  @Override
  public void item(Item item) {
    items.add(item);
  }

  @Override
  public void reject(Reject reject) {
    rejects.add(reject);
  }

  @Override
  public void note(Note note) {
    notes.merge(note, 1, Integer::sum);
  }

  @Override
  public void progress(long done, long of) {
    if (done > of) {
      throw new AssertionError(done + " of " + of);
    }
  }
}
