package shop.kontor.assistant.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.assistant.domain.Conversation.Thing;
import shop.kontor.foundation.colour.Tone;
import shop.kontor.foundation.text.Jamo;

/** Looks up in the conversation what "this sofa", "the second one", "그거" and "the jute one" are. */
final class References {

  private static final Set<String> HERE = Set.of("this", "that", "it", "same", "they");
  private final Conversation conversation;
  private final List<Thing> sold;
  private @Nullable Target focus;

  /** @param sold what the shop sells under names that were said */
  References(Conversation conversation, List<Thing> sold) {
    this.conversation = conversation;
    this.sold = sold;
    this.focus = conversation.focus();
  }

  @Nullable Target focus() {
    return focus;
  }

  void focus(@Nullable Target target) {
    if (target instanceof Target.Piece || target instanceof Target.Product || target instanceof Target.Design) {
      focus = target;
    }
  }

  /** What the clause is about; empty if it names nothing at all. */
  Optional<Target> in(Clause clause) {
    var all = clause.mark("all") && !clause.any(Sort.KIND) ? Optional.<Target>of(new Target.Everything())
        : Optional.<Target>empty();
    return all.or(() -> clause.mark("both") ? Optional.of(both(clause).size() == 2 ? new Target.Everything()
        : new Target.Unclear()) : Optional.empty()).or(() -> sold(clause)).or(() -> ordinal(clause)).or(() -> ofKind(clause)).or(() -> several(clause)).or(() -> ranked(clause)).or(() -> byName(clause))
        .or(() -> other(clause)).or(() -> HERE.stream().anyMatch(clause::mark) && focus != null ? Optional.of(focus)
            : Optional.empty()).or(() -> byLook(clause));
  }

  /** The two that she was shown; of a kind, if she names one; empty if they are not two. */
  List<Target> both(Clause clause) {
    var shown = conversation.products().stream().filter(thing -> clause.first(Sort.KIND).map(kind -> isA(thing.kind(), kind
        .value())).orElse(true)).toList();
    return shown.size() != 2 ? List.of() : shown.stream().<Target>map(thing -> new Target.Product(thing.id())).toList();
  }

  /** What the shop sells under the name that she says, shown or not: never something else in its place. */
  private Optional<Target> sold(Clause clause) {
    if (sold.isEmpty() || byName(clause.without(span -> span.sort() != Sort.WORD)).isPresent()) {
      return byName(clause.without(span -> span.sort() != Sort.WORD)).filter(_ -> !sold.isEmpty());
    }
    var called = sold.stream().filter(thing -> Names.named(List.of(thing), clause.without(span -> span.sort() != Sort.WORD)).isPresent())
        .toList();
    var kind = clause.first(Sort.KIND).map(Span::value);
    var meant = called.stream().filter(thing -> kind.map(said -> isA(thing.kind(), said)).orElse(true)).toList();
    return meant.size() == 1 ? Optional.of(looking(meant, clause).orElse(target(meant.getFirst())))
        : meant.isEmpty() ? Optional.empty() : Optional.of(new Target.Unclear());
  }

  private static Target target(Thing thing) {
    return new Target.Product(thing.id());
  }

  /** Whether she says the name of a product. */
  boolean isNamed(Clause clause) {
    return sold(clause).isPresent() || byName(clause.without(span -> span.sort() != Sort.WORD)).isPresent();
  }

  /** Of the product of which they spoke last. */
  Optional<String> focusKind() {
    return conversation.products().stream().filter(this::isFocus).map(Thing::kind).filter(Objects::nonNull).findFirst();
  }

  /** The same, or what was spoken of last, or {@link Target.Unclear}. */
  Target orFocus(Clause clause) {
    return in(clause).orElse(focus == null ? only() : focus);
  }

  private Target only() {
    return conversation.products().size() == 1 && conversation.pieces().isEmpty()
        ? new Target.Product(conversation.products().getFirst().id()) : new Target.Unclear();
  }

  /** "The armchair", and there are two. */
  private Optional<Target> several(Clause clause) {
    return clause.first(Sort.KIND).filter(kind -> conversation.pieces().stream().anyMatch(piece -> isA(piece.kind(),
        kind.value()))).map(_ -> new Target.Unclear());
  }

  /** A piece of the design, or a thing that was shown, of this kind; empty if there is none. */
  Optional<Target> ofKind(Clause clause) {
    return clause.first(Sort.KIND).flatMap(kind -> known(kind.value(), clause));
  }

  Optional<Target> known(String kind, Clause clause) {
    return pick(conversation.pieces(), kind, clause).<Target>map(thing -> new Target.Piece(thing.id()))
        .or(() -> pick(conversation.products(), kind, clause).map(thing -> new Target.Product(thing.id())));
  }

  /** A line of the basket. */
  Optional<Target> inBasket(Clause clause) {
    return clause.first(Sort.KIND).flatMap(kind -> pick(conversation.basket(), kind.value(), clause))
        .or(() -> Names.named(conversation.basket(), clause)).map(thing -> new Target.Product(thing.id()));
  }

  private Optional<Thing> pick(List<Thing> things, String kind, Clause clause) {
    var all = things.stream().filter(thing -> isA(thing.kind(), kind)).toList();
    var refused = clause.act("dislike", "swap") ? List.<String>of() : Slots.refused(clause);
    var others = all.stream().filter(thing -> refused.stream().noneMatch(word -> is(thing, word))).toList();
    var same = others.isEmpty() ? all : others; // "not the rattan one"
    if (same.stream().map(thing -> List.of(thing.name(), String.valueOf(thing.srgb()))).distinct().count() <= 1) {
      return same.stream().findFirst(); // chairs around a table are alike
    }
    var ordinal = clause.thing(Sort.ORDINAL, Integer.class);
    if (ordinal.isPresent() && ordinal.get() <= same.size()) {
      return Optional.of(ordinal.get() == 0 ? same.getLast() : same.get(ordinal.get() - 1));
    }
    if (clause.mark("other")) {
      return same.stream().filter(thing -> !isFocus(thing)).findFirst();
    }
    return Names.named(same, clause).or(() -> looking(same, clause).flatMap(found -> owner(same, found))).or(() -> same.stream().filter(this::isFocus).findFirst());
  }

  /** Whether it is of that colour or material, as far as its name or its look tell. */
  private static boolean is(Thing thing, String word) {
    return thing.name().in("en").toLowerCase(Locale.ROOT).contains(word) || thing.srgb() != null && Lexicon.isColour(word)
        && Alike.is(Lexicon.shade(word), thing.name(), thing.srgb());
  }

  /** "Everything except the armchairs": all pieces of the design but those; empty where nothing of it is meant. */
  Optional<Target> allBut(Clause clause) {
    var kinds = clause.values(Sort.KIND);
    var but = (kinds.isEmpty() || clause.any(Sort.MATERIAL, Sort.COLOUR) ? such(clause) : conversation.pieces()).stream()
        .filter(piece -> kinds.isEmpty() || kinds.stream().anyMatch(kind -> isA(piece.kind(), kind))).map(Thing::id).toList();
    return but.isEmpty() ? Optional.empty() : Optional.of(new Target.AllBut(but));
  }

  /** The one piece of the design of that colour or material: "the rattan", "lose the black". */
  Optional<Target> byTrait(Clause clause) {
    var such = such(clause);
    return !clause.any(Sort.MATERIAL, Sort.COLOUR) ? Optional.empty() : Optional.of(such.size() == 1 ? new Target.Piece(such.getFirst().id())
        : new Target.Unclear());
  }

  private List<Thing> such(Clause clause) {
    var words = Stream.concat(clause.values(Sort.MATERIAL).stream(), clause.values(Sort.COLOUR).stream()).toList();
    return words.isEmpty() ? List.of() : conversation.pieces().stream().filter(piece -> words.stream().allMatch(word -> is(piece, word)))
        .toList();
  }

  private boolean isFocus(Thing thing) {
    return focus instanceof Target.Piece(var id) && id.equals(thing.id())
        || focus instanceof Target.Product(var sku) && sku.equals(thing.id());
  }

  /** A lamp is any lamp, and who says table may mean the only kind of table that there is. */
  static boolean isA(@Nullable String kind, String said) {
    return kind != null && (kind.equals(said) || said.equals("lamp") && kind.endsWith("-lamp")
        || said.equals("table") && kind.endsWith("-table")
        || said.equals("sofa") && kind.equals("corner-sofa") || said.equals("sideboard") && kind.equals("tv-bench")
        || said.equals("chair") && kind.equals("armchair") || said.equals("side-table") && kind.equals("nightstand"));
  }

  Optional<Thing> store(Clause clause) {
    return Names.named(conversation.stores(), clause);
  }

  private Optional<Target> byName(Clause clause) {
    return Names.named(conversation.products(), clause).<Target>map(thing -> new Target.Product(thing.id()))
        .or(() -> Names.named(conversation.pieces(), clause).map(thing -> new Target.Piece(thing.id())))
        .or(() -> Names.named(conversation.designs(), clause).map(thing -> new Target.Design(thing.id())));
  }

  /** By colour or material, of what was shown. */
  private Optional<Target> byLook(Clause clause) {
    return !clause.mark("one", "design") ? Optional.empty() : looking(clause).or(() -> Names.designs(conversation, clause.said()).stream().findFirst()).or(() -> looking(conversation
        .designs(), clause).map(found -> new Target.Design(((Target.Product) found).id())));
  }

  /** The jute one, the blue one, the warm one. */
  Optional<Target> looking(Clause clause) {
    return looking(conversation.products(), clause);
  }

  private static Optional<Thing> owner(List<Thing> things, Target found) {
    return found instanceof Target.Product(var id) ? things.stream().filter(thing -> thing.id().equals(id) || thing.looks()
        .stream().anyMatch(look -> look.id().equals(id))).findFirst() : Optional.empty();
  }

  /** The thing itself, or the variant of it that looks so and is as large as what was shown. */
  private Optional<Target> looking(List<Thing> things, Clause clause) {
    var words = Stream.of(Sort.MATERIAL, Sort.STYLE, Sort.QUALITY, Sort.COLOUR).flatMap(sort -> clause.values(sort).stream())
        .toList();
    var said = things.stream().filter(thing -> words.stream().anyMatch(word -> word.equals(thing.style())
        || Shape.is(thing.name().in("en").toLowerCase(java.util.Locale.ROOT), ".*\\b" + word.replace('-', ' ') + "\\b.*")))
        .findFirst();
    var shade = clause.first(Sort.COLOUR).map(span -> Lexicon.shade(span.value())).filter(each -> each.srgb() != null);
    return said.map(References::target).or(() -> shade.flatMap(each -> things.stream().filter(thing -> Alike.is(each, null,
        thing.srgb())).min(Comparator.comparingDouble(thing -> Tone.of(thing.srgb()).distanceTo(each.seen())))
        .map(References::target))).or(() -> shade.flatMap(each -> things.stream().flatMap(thing -> variant(thing, each)
            .stream()).findFirst()));
  }

  private static Optional<Target> variant(Thing thing, Shade shade) {
    int width = thing.width() == null ? 0 : thing.width();
    return thing.looks().stream().filter(look -> Alike.is(shade, look.colour(), look.srgb())).min(Comparator.comparingInt(
        look -> look.width() == null ? 0 : Math.abs(look.width() - width))).map(look -> new Target.Product(look.id()));
  }

  /** "Not the first", "첫 번째 말고". */
  private static boolean refused(Clause clause, Span span) {
    int step = Jamo.isHangul(clause.text().charAt(span.end() - 1)) ? 1 : -1;
    return clause.beside(span, step).filter(next -> next.sort() != Sort.PLAIN && next.sort() != Sort.PARTICLE && !Shape.is(next.value(), "one|거|것|걸|건|게")).or(() -> clause.beside(span,
        2 * step)).filter(next -> next.is(Sort.MARK, "not") || clause.text().startsWith("말고", next.start())).isPresent();
  }

  /** The second of what was shown last: products, else designs. */
  private Optional<Target> ordinal(Clause clause) {
    return clause.all(Sort.ORDINAL).stream().max(Comparator.comparing(span -> !refused(clause, span))).flatMap(ordinal -> {
      int number = (Integer) ordinal.thing();
      var beside = java.util.stream.Stream.of(-1, 1).anyMatch(step -> clause.beside(ordinal, step)
          .filter(span -> span.is(Sort.MARK, "design")).isPresent());
      var designs = beside && !conversation.designs().isEmpty() || conversation.products().isEmpty();
      var things = designs ? conversation.designs() : conversation.products();
      if (clause.any(Sort.KIND)) {
        var kind = clause.first(Sort.KIND).orElseThrow().value();
        things = things.stream().filter(thing -> thing.kind() == null || isA(thing.kind(), kind)).toList();
      }
      if (things.isEmpty()) {
        return Optional.empty();
      }
      if (number > things.size()) { // there are not as many: nothing else in its place
        return Optional.of(new Target.Unclear());
      }
      var thing = number == 0 ? things.getLast() : things.get(number - 1);
      return Optional.of(designs ? new Target.Design(thing.id()) : new Target.Product(thing.id()));
    });
  }

  private Optional<Target> ranked(Clause clause) {
    Predicate<String> says = clause::mark;
    var byPrice = Comparator.comparing((Thing thing) -> thing.price() == null ? Money.zero(org.joda.money.CurrencyUnit.EUR)
        : thing.price(), Comparator.comparing(Money::getAmount));
    var bySize = Comparator.comparing((Thing thing) -> thing.width() == null ? 0 : thing.width());
    var pieces = conversation.products().isEmpty() && !conversation.pieces().isEmpty();
    var designs = conversation.products().isEmpty() && conversation.pieces().isEmpty();
    var things = (pieces ? conversation.pieces() : designs ? conversation.designs() : conversation.products()).stream();
    var found = says.test("cheap-one") || clause.has(Sort.ORDER, "cheapest") ? things.min(byPrice)
        : says.test("dear-one") || clause.has(Sort.ORDER, "dearest") ? things.max(byPrice)
        : says.test("big-one") || clause.has(Sort.ORDER, "largest") ? things.max(bySize)
        : says.test("small-one") || clause.has(Sort.ORDER, "smallest") ? things.min(bySize) : Optional.<Thing>empty();
    return found.map(thing -> pieces ? new Target.Piece(thing.id()) : designs ? new Target.Design(thing.id()) : new Target.Product(thing.id()));
  }

  private Optional<Target> other(Clause clause) {
    if (!clause.mark("other")) {
      return Optional.empty();
    }
    var designs = clause.mark("design") || conversation.products().isEmpty();
    var things = designs ? conversation.designs() : conversation.products();
    var others = things.stream().filter(thing -> !isFocus(thing) && !(focus instanceof Target.Design(var id)
        && id.equals(thing.id()))).toList();
    return Optional.of(others.size() != 1 ? new Target.Unclear() : designs ? new Target.Design(others.getFirst().id())
        : new Target.Product(others.getFirst().id()));
  }
}
