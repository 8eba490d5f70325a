package shop.kontor.context.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.joda.money.Money;
import shop.kontor.catalog.Sku;

/** Journals such as members write them, and worse; a seed makes one again. */
public final class RandomSteps {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  private final Random random;

  public RandomSteps(long seed) {
    this.random = new Random(seed);
  }

  public Journal journal(int length) {
    var entries = new ArrayList<Entry>();
    var owner = Person.customer("minji");
    entries.add(new Entry(1, NOON, owner, new Step.Begun(owner, "Minji",
        new Wishes("Living room", RoomKind.LIVING, null, null, null, null))));
    while (entries.size() < length) {
      int number = entries.size() + 1;
      entries.add(new Entry(number, NOON.plusSeconds(number), person(), step(number)));
    }
    return new Journal(entries);
  }

  Step step(int number) {
    return switch (random.nextInt(17)) {
      case 0 -> new Step.GoalSet("Goal " + random.nextInt(4));
      case 1 -> new Step.RoomSet(RoomKind.values()[random.nextInt(RoomKind.values().length)]);
      case 2 -> new Step.BudgetSet(random.nextBoolean() ? null : Money.parse("EUR " + (1 + random.nextInt(9)) + "000"));
      case 3 -> new Step.DateSet(random.nextBoolean() ? null : LocalDate.of(2026, 12, 1 + random.nextInt(28)));
      case 4 -> new Step.StyleSet(random.nextBoolean() ? null : "style " + random.nextInt(3));
      case 5 -> new Step.SpaceSet(random.nextBoolean() ? null : "space " + random.nextInt(3));
      case 6 -> new Step.Noted("Note " + number);
      case 7 -> new Step.Dropped(sku());
      case 8 -> new Step.Joined(person(), random.nextBoolean() ? null : "Name " + random.nextInt(3),
          Role.values()[random.nextInt(3)], "a");
      case 9 -> new Step.Removed(person());
      case 10 -> new Step.Recognised(Person.visitor("v" + random.nextInt(3)), person());
      case 11 -> random.nextBoolean() ? new Step.LinkMade("l" + random.nextInt(3), Role.EDITOR)
          : new Step.LinkRevoked("l" + random.nextInt(3));
      case 12, 13 -> new Step.Undone(1 + random.nextInt(number));
      default -> new Step.Weighed(sku(), Standing.values()[random.nextInt(3)], 1 + random.nextInt(6),
          Objection.values()[random.nextInt(4)], random.nextBoolean() ? null : "because",
          Money.parse("EUR " + (100 + random.nextInt(900))));
    };
  }

  private Sku sku() {
    return new Sku("PIECE-" + random.nextInt(8));
  }

  private Person person() {
    return random.nextBoolean() ? Person.visitor("v" + random.nextInt(3)) : Person.customer("c" + random.nextInt(3));
  }

  /** How many there are to take from. */
  static List<Long> seeds(int number) {
    return new Random(20261122).longs(number).boxed().toList();
  }
}
