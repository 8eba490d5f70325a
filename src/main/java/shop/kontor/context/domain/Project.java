package shop.kontor.context.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.kontor.catalog.Sku;

/**
 * How a project stands: what its steps come to. {@link #after} is the only way from one state to the next, and knows
 * nothing but the step.
 *
 * @param pieces on the board, by variant, in the order in which they came
 * @param members in the order in which they came; those who left are not among them
 * @param links that hold
 * @param openToStaff whether all staff may help
 * @param names by which those are known who ever took part
 * @param designs that were made for it, by id, as they were last noted; in the order in which they came
 */
public record Project(Wishes wishes, Map<Sku, Piece> pieces, List<Member> members, List<Link> links,
    boolean openToStaff, Map<Person, String> names, Map<String, Step.Designed> designs) {

  static Project begun(Step.Begun begun) {
    return new Project(begun.wishes(), Map.of(), List.of(new Member(1, begun.owner(), begun.name(), Role.OWNER)),
        List.of(), false, named(Map.of(), begun.owner(), begun.name()), Map.of());
  }

  /** What this becomes by a step that counts. */
  Project after(Entry entry) {
    return switch (entry.step()) {
      case Step.Begun begun -> begun(begun);
      case Step.GoalSet set -> with(wishes.goal(set.goal()));
      case Step.RoomSet set -> with(wishes.room(set.room()));
      case Step.BudgetSet set -> with(wishes.budget(set.budget()));
      case Step.DateSet set -> with(wishes.date(set.date()));
      case Step.StyleSet set -> with(wishes.style(set.style()));
      case Step.SpaceSet set -> with(wishes.space(set.space()));
      case Step.Weighed weighed -> weigh(weighed);
      case Step.Dropped dropped -> drop(dropped.sku());
      case Step.LinkMade made -> with(members, with(links, new Link(made.link(), made.role())), names);
      case Step.LinkRevoked revoked -> with(members, without(revoked.link()), names);
      case Step.Joined joined -> join(entry.number(), joined);
      case Step.Removed removed -> with(without(removed.person()), links, names);
      case Step.StoreAsked asked -> new Project(wishes, pieces, members, links, asked.open(), names, designs);
      case Step.Designed designed -> design(designed);
      case Step.Recognised recognised -> recognise(recognised.guest(), recognised.customer());
      case Step.Noted _, Step.Undone _, Step.Noticed _ -> this;
    };
  }

  private Project with(Wishes other) {
    return new Project(other, pieces, members, links, openToStaff, names, designs);
  }

  private Project with(List<Member> who, List<Link> by, Map<Person, String> called) {
    return new Project(wishes, pieces, who, by, openToStaff, called, designs);
  }

  private Project with(Map<Sku, Piece> board) {
    return new Project(wishes, Collections.unmodifiableMap(board), members, links, openToStaff, names, designs);
  }

  private Project weigh(Step.Weighed weighed) {
    var known = pieces.get(weighed.sku());
    var board = new LinkedHashMap<>(pieces);
    board.put(weighed.sku(), new Piece(weighed.sku(), weighed.standing(), weighed.quantity(), weighed.objection(),
        weighed.reason(), known == null ? weighed.price() : known.priceThen()));
    return with(board);
  }

  private Project drop(Sku sku) {
    var board = new LinkedHashMap<>(pieces);
    board.remove(sku);
    return with(board);
  }

  /** Of two notes of one design, that of the later revision holds. */
  private Project design(Step.Designed designed) {
    var known = designs.get(designed.design());
    if (known != null && known.revision() > designed.revision()) {
      return this;
    }
    var all = new LinkedHashMap<>(designs);
    if (designed.what() == Step.Designed.What.DROPPED) {
      all.remove(designed.design());
    } else {
      all.put(designed.design(), designed);
    }
    return new Project(wishes, pieces, members, links, openToStaff, names, Collections.unmodifiableMap(all));
  }

  /** Whoever is a member already keeps her place, in the higher role. */
  private Project join(int number, Step.Joined joined) {
    var known = member(joined.person());
    var all = new ArrayList<>(members);
    if (known.isPresent()) {
      var old = known.get();
      all.set(all.indexOf(old), new Member(old.number(), old.person(), joined.name() == null ? old.name()
          : joined.name(), Role.higher(old.role(), joined.role())));
    } else {
      all.add(new Member(number, joined.person(), joined.name(), joined.role()));
    }
    return with(List.copyOf(all), links, named(names, joined.person(), joined.name()));
  }

  private Project recognise(Person guest, Person customer) {
    var place = member(guest);
    if (place.isEmpty() || guest.equals(customer)) {
      return this;
    }
    var same = member(customer);
    var all = new ArrayList<>(members);
    same.ifPresent(all::remove);
    var role = same.map(other -> Role.higher(other.role(), place.get().role())).orElse(place.get().role());
    all.set(all.indexOf(place.get()), new Member(place.get().number(), customer, place.get().name(), role));
    return with(List.copyOf(all), links, named(names, customer, place.get().name()));
  }

  private List<Member> without(Person person) {
    return members.stream().filter(member -> !member.person().equals(person)).toList();
  }

  private List<Link> without(String link) {
    return links.stream().filter(each -> !each.id().equals(link)).toList();
  }

  private static List<Link> with(List<Link> links, Link link) {
    var all = new ArrayList<>(links);
    all.add(link);
    return List.copyOf(all);
  }

  private static Map<Person, String> named(Map<Person, String> names, Person person, @Nullable String name) {
    if (name == null) {
      return names;
    }
    var all = new LinkedHashMap<>(names);
    all.put(person, name);
    return Collections.unmodifiableMap(all);
  }

  public Optional<Member> member(Person person) {
    return members.stream().filter(member -> member.person().equals(person)).findFirst();
  }

  public boolean mayBeChangedBy(Person person) {
    return member(person).map(member -> member.role().mayChange()).orElse(openToStaff && person.isStaff());
  }

  public Optional<Link> link(String id) {
    return links.stream().filter(link -> link.id().equals(id)).findFirst();
  }

  public List<Piece> pieces(Standing standing) {
    return pieces.values().stream().filter(piece -> piece.standing() == standing).toList();
  }

  /** Whether somebody else could still see to the members if this one left. */
  public boolean hasOtherOwner(Person person) {
    return members.stream().anyMatch(member -> member.role() == Role.OWNER && !member.person().equals(person));
  }
}
