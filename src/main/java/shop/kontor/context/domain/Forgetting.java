package shop.kontor.context.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A journal as it is kept for the others once somebody who took part must be forgotten: who she was and what she said is
 * gone from each step, what was decided stays. This alone ever changes a step. If nobody else owns the project, whoever
 * came first of those who are left does.
 */
public final class Forgetting {

  private static final String SILENCE = "–";

  private final Set<Person> her;
  private final Person nobody;

  private Forgetting(Set<Person> her, Person nobody) {
    this.her = her;
    this.nobody = nobody;
  }

  /** @param her under all her names: as a customer, and as the guest that she was before */
  public static Journal of(Set<Person> her, Journal journal, Instant now) {
    var first = journal.entries().stream().filter(entry -> isBy(entry, her)).findFirst().map(Entry::number).orElse(0);
    var forgetting = new Forgetting(her, new Person("nobody:" + first));
    var kept = new Journal(journal.entries().stream().map(forgetting::entry).toList());
    if (kept.project().member(forgetting.nobody).isPresent()) {
      kept = kept.and(new Entry(kept.last() + 1, now, forgetting.nobody, new Step.Removed(forgetting.nobody)));
    }
    var members = kept.project().members();
    return members.isEmpty() || members.stream().anyMatch(member -> member.role() == Role.OWNER) ? kept
        : withOwner(kept, members.getFirst());
  }

  private static boolean isBy(Entry entry, Set<Person> her) {
    return her.contains(entry.by()) || entry.step() instanceof Step.Joined joined && her.contains(joined.person());
  }

  private static Journal withOwner(Journal journal, Member member) {
    var entries = new ArrayList<>(journal.entries());
    var entry = entries.get(member.number() - 1);
    if (entry.step() instanceof Step.Joined joined) {
      entries.set(member.number() - 1, new Entry(entry.number(), entry.at(), entry.by(),
          new Step.Joined(joined.person(), joined.name(), Role.OWNER, joined.link())));
    }
    return new Journal(List.copyOf(entries));
  }

  private Entry entry(Entry entry) {
    return new Entry(entry.number(), entry.at(), person(entry.by()), step(entry));
  }

  private Person person(Person person) {
    return her.contains(person) ? nobody : person;
  }

  private Step step(Entry entry) {
    boolean hers = her.contains(entry.by());
    return switch (entry.step()) {
      case Step.Begun begun -> new Step.Begun(person(begun.owner()), her.contains(begun.owner()) ? null : begun.name(),
          begun.wishes());
      case Step.Joined joined -> new Step.Joined(person(joined.person()),
          her.contains(joined.person()) ? null : joined.name(), joined.role(), joined.link());
      case Step.Removed removed -> new Step.Removed(person(removed.person()));
      case Step.Recognised recognised -> new Step.Recognised(person(recognised.guest()), person(recognised.customer()));
      case Step.Noted noted -> hers ? new Step.Noted(SILENCE) : noted;
      case Step.Weighed weighed -> hers && weighed.reason() != null ? new Step.Weighed(weighed.sku(),
          weighed.standing(), weighed.quantity(), weighed.objection(), null, weighed.price()) : weighed;
      default -> entry.step();
    };
  }
}
