package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import shop.kontor.foundation.text.Jamo;

/** Projects and wishes, designs and products that she does not have yet. */
final class Seeking {

  private Seeking() {}

  private static final Pattern EMPTY = Pattern.compile("\\b(everything|all the furniture|completely empty)\\b|가구 (전부|다|싹)|텅 비");

  private static final Pattern OVER = Pattern.compile("\\b(start (over|again)|from scratch|from zero)\\b|처음부터 다시|다 취소하고 다시");

  static Optional<List<Call>> begin(Clause clause, Situation situation) {
    var room = clause.any(Sort.ROOM);
    if (!situation.conversation().project() && room && !clause.any(Sort.KIND) && (clause.act("change", "rearrange") || clause.mark("piece")
        || clause.act("propose") && !clause.act("find"))) {
      return one(new Call.BeginProject(Slots.wish(clause)));
    }
    if (clause.act("begin") && OVER.matcher(clause.said()).find() && !clause.any(Sort.KIND)) {
      return one(new Call.BeginProject(Slots.wish(clause)));
    }
    var empty = EMPTY.matcher(clause.said()).find() || clause.any(Sort.SPACE) || clause.any(Sort.MONEY) && clause.any(Sort.STYLE, Sort.DATE);
    if (!situation.conversation().project() && room && empty && !clause.any(Sort.KIND, Sort.TOPIC) && !clause.act("deliver", "stock")) {
      return one(new Call.BeginProject(Slots.wish(clause))); // how large her room is, she says of one that is to be furnished
    }
    if (clause.act("redo") && room || clause.act("begin") && (room || !clause.any(Sort.KIND) && !clause.act("propose")
        && !situation.conversation().project())) {
      return one(new Call.BeginProject(Slots.wish(clause)));
    }
    return Optional.empty();
  }

  /** Limits and likings of a project, said with nothing to do. */
  static Optional<List<Call>> wish(Clause clause, Situation situation) {
    if (clause.act("plan") && !clause.any(Sort.KIND, Sort.MONEY)) {
      return one(new Call.BringPlan());
    }
    var wish = Slots.wish(clause);
    var money = clause.any(Sort.MONEY) && !clause.any(Sort.KIND);
    var budget = money && clause.mark("budget");
    var bare = situation.conversation().project() && !situation.designing() && !situation.browsing()
        && situation.conversation().designs().isEmpty();
    var must = clause.act("need") && clause.any(Sort.KIND) && bare;
    var date = clause.any(Sort.DATE) && clause.act("need") && !clause.any(Sort.KIND) && !clause.act("basket") && (situation.conversation().project()
            || situation.references().focus() == null) || bare && clause.any(Sort.DATE) && !clause.question() && !clause.any(Sort.KIND)
            && !Shape.is(clause.said(), "(can|could|will|would|when|is|does|do)\\b.*");
    var space = clause.any(Sort.SPACE) && !clause.any(Sort.KIND, Sort.ORDINAL) && !situation.browsing()
        && !(situation.references().focus() instanceof Target.Product);
    var likes = bare && !clause.any(Sort.KIND) && !clause.act("propose", "show", "deliver", "describe", "match") && !wish
        .equals(Wish.NONE) && !clause.mark("design");
    var kinds = wish.musts().size() + (int) clause.values(Sort.KIND).stream().filter(wish.without()::contains).count();
    var names = bare && clause.any(Sort.KIND) && !clause.question() && !clause.act("find", "show", "propose", "match", "compare", "describe", "stock",
        "deliver", "price", "take", "basket", "put-basket", "more", "add") && (kinds > 1 || !wish.without().isEmpty() && wish.musts().isEmpty());
    return budget || must || date || space || likes || names ? one(new Call.SetWish(wish)) : Optional.empty();
  }

  private static final Pattern GO_WITH = Pattern.compile("\\b(go|going) (with|for)\\b");

  static Optional<List<Call>> match(Clause clause, Situation situation) {
    var match = clause.first(Sort.ACT, "match").orElse(null);
    if (match == null) {
      return Optional.empty();
    }
    var kinds = clause.all(Sort.KIND);
    var references = situation.references();
    if (kinds.isEmpty() && clause.any(Sort.ORDINAL) && GO_WITH.matcher(clause.said()).find() && references.in(clause).isPresent()) {
      return one(new Call.Choose(references.in(clause).get()));
    }
    Span with = null;
    var pronoun = clause.spans().stream().anyMatch(span -> span.start() < match.start() && (span.is(Sort.MARK, "it") || span.is(Sort
        .MARK, "this") || span.is(Sort.MARK, "that"))) && kinds.size() == 1 && kinds.getFirst().start() > match.start();
    for (var kind : pronoun ? List.<Span>of() : kinds) { // "would it go with a leather sofa?" asks for the sofa
      var korean = clause.beside(kind, 1).filter(next -> next.is(Sort.PARTICLE, "with")).isPresent();
      var english = kind.start() > match.start() && !clause.text().substring(match.start(), kind.start()).equals("matching ")
          && !Jamo.isHangul(clause.text().charAt(match.start()));
      with = korean || english ? kind : with;
    }
    var named = with;
    if (named == null && kinds.size() == 1 && clause.mark("this", "that", "it") == false && situation.designing()
        && Jamo.isHangul(clause.text().charAt(match.start())) && kinds.getFirst().start() < match.start()) {
      named = references.ofKind(clause).isPresent() ? kinds.getFirst() : null;
    }
    var other = named;
    var wanted = Slots.traits(clause.without(span -> span == other)).words("");
    var known = other == null ? references.in(clause.without(span -> span.sort() == Sort.KIND))
        : references.known(other.value(), lone(clause, other)).or(() -> references.isNamed(lone(clause, other)) ? references.in(lone(
            clause, other)) : Optional.empty());
    return one(new Call.Match(wanted, known.orElseGet(() -> other == null ? references.orFocus(clause.without(span -> span
        .sort() == Sort.KIND)) : ambiguous(other.value(), situation) ? new Target.Unclear() : new Target.OfKind(other
            .value()))));
  }

  private static Clause lone(Clause clause, Span kind) {
    return clause.without(span -> span.sort() == Sort.KIND && span != kind);
  }

  private static boolean ambiguous(String kind, Situation situation) {
    return situation.conversation().pieces().stream().anyMatch(piece -> References.isA(piece.kind(), kind));
  }

  private static final Pattern REST = Pattern.compile("\\b(the rest|everything else|all else)\\b|나머지(?! 하나)");

  private static final String INSIDE = "\\bwhat('?s| is| all is| have we got) in (it|this|that|there|(the|this|that|my|our) (design|room))\\b|(뭐|뭐가|무엇이) (들어|있는지)";
  private static final Pattern SEEN = Pattern.compile("\\b(in )?(3 ?d|three dimensions)\\b|3 ?d로|입체로|\\b(show|see) (me )?(it |this )?(the plan$|from above)|평면으로|위에서 (보|봐)|" + INSIDE);

  /** "Show it in 3D", "what is in it now?": of a design, if she looks at one. */
  static Optional<List<Call>> see(Clause clause, Situation situation) {
    var named = situation.designing() || situation.browsing() ? List.<Target>of() : Names.designs(situation.conversation(), clause.text());
    if (named.size() == 1 && clause.mark("one", "design") && clause.act("show", "take", "choose", "like", "give") | clause.mark("give") && !clause.any(Sort.TOPIC, Sort.DATE)) {
      return one(clause.act("take", "choose") ? new Call.Choose(named.getFirst()) : new Call.ShowDesign(named.getFirst()));
    }
    if (named.size() == 1 && !clause.any(Sort.KIND) && (clause.text().split(" ").length < 3 && !clause.any(Sort.ACT) || clause.act("show") && clause.mark("design"))) {
      return one(new Call.ShowDesign(named.getFirst())); // "Warm", and nothing else
    }
    return situation.designing() && !situation.inBasket() && situation.conversation().question() == null && SEEN.matcher(clause.text()).find() && !clause.any(Sort.KIND, Sort.ORDINAL)
        ? one(new Call.ShowDesign(situation.references().focus() instanceof Target.Design design ? design : new Target.Everything()))
        : Optional.empty();
  }

  static Optional<List<Call>> propose(Clause clause, Situation situation) {
    var others = !clause.any(Sort.ORDINAL) && ((clause.act("swap") || clause.mark("none")) && (clause.mark("design") || situation.conversation().products()
        .isEmpty() && !situation.conversation().designs().isEmpty() && !situation.designing()
        && !clause.any(Sort.KIND)) || clause.act("dislike") && !situation.designing() && situation.conversation().products()
            .isEmpty() && !situation.conversation().designs().isEmpty());
    var bare = situation.conversation().project() && situation.conversation().designs().isEmpty() && !situation.designing()
        && situation.conversation().products().isEmpty();
    var blank = bare && clause.act("show") && !clause.any(Sort.KIND, Sort.ORDINAL);
    var anew = situation.designing() && (clause.mark("all") || REST.matcher(clause.text()).find()) && clause.act("change", "swap", "redo") && !clause.act("cheaper") && !clause.any(Sort.COLOUR,
        Sort.QUALITY, Sort.STYLE, Sort.KIND);
    if (situation.browsing() && clause.act("propose") && !clause.any(Sort.KIND, Sort.ROOM) && clause.mark("one", "what")) {
      return one(new Call.Compare(List.of()));
    }
    if (situation.designing() && clause.act("rearrange")) {
      return one(new Call.Rearrange());
    }
    if (blank || anew) {
      return one(new Call.ProposeDesigns(Slots.wish(clause)));
    }
    if (!situation.conversation().project() && clause.act("find") && clause.any(Sort.ROOM) && !clause.any(Sort.KIND)) {
      return one(new Call.SearchProducts(Slots.traits(clause)));
    }
    if (clause.act("propose") && !clause.any(Sort.KIND) && !clause.any(Sort.ORDINAL) || others
        || clause.mark("design") && clause.act("change", "find", "need", "show", "more") && !clause.any(Sort.ORDINAL)
            && !clause.mark("this", "that", "other") && !clause.any(Sort.QUALITY)) {
      return one(new Call.ProposeDesigns(Slots.wish(clause)));
    }
    return Optional.empty();
  }

  private static final Pattern NEXT = Pattern.compile("((no|nope|nah|ok|okay)[,. ]+)?next( ones?)?( please)?[.!]?|다음( 거)?(요| 보여줘)?");
  private static final Pattern ALIKE = Pattern.compile("\\bmore like\\b|\\bsimilar to\\b|비슷한");

  static Optional<List<Call>> more(Clause clause, Situation situation) {
    if (clause.any(Sort.KIND) && clause.mark("this", "that") && clause.act("swap") && !situation.designing() && Slots.refused(
        clause).contains(clause.first(Sort.KIND).orElseThrow().value())) {
      return one(situation.browsing() ? new Call.ShowMore() : new Call.SearchProducts(Traits.ofKind(clause.first(Sort.KIND)
          .orElseThrow().value())));
    }
    if (situation.browsing() && NEXT.matcher(clause.text()).matches()) {
      return one(new Call.ShowMore());
    }
    var alike = clause.act("more") || ALIKE.matcher(clause.said()).find();
    var none = clause.mark("none") || clause.act("dislike") && clause.mark("all");
    return situation.browsing() && !clause.any(Sort.KIND, Sort.COLOUR, Sort.MONEY)
        && !clause.act("deliver", "stock") && (alike || none || clause.act("swap") && clause.act("show"))
            ? one(new Call.ShowMore()) : Optional.empty();
  }

  static Optional<List<Call>> search(Clause clause, Situation situation) {
    var traits = Slots.traits(clause);
    var picked = clause.mark("one") && Shape.is(clause.said(), ".*\\bthe (\\w+ ){1,2}ones?\\b.*") || clause.act("like",
        "choose");
    if (situation.browsing() && picked && !clause.any(Sort.KIND, Sort.ORDINAL)) {
      var liked = situation.references().looking(clause);
      if (liked.isPresent()) {
        return one(new Call.Choose(liked.get()));
      }
    }
    var asks = clause.act("find", "show", "about", "need", "propose", "like", "stock", "take", "describe");
    if (situation.browsing() && clause.compares() && !clause.act("take", "choose", "put-basket")) {
      return Ellipsis.refine(situation.last(), traits.words(""));
    }
    if (situation.browsing() && !clause.any(Sort.KIND) && !clause.any(Sort.ORDINAL) && traits.words("").narrows()
        && !clause.act("choose", "describe") && !(clause.any(Sort.ORDER) && !clause.act("show", "find"))) {
      return Ellipsis.refine(situation.last(), traits.words(""));
    }
    if (!clause.any(Sort.KIND) && !situation.browsing() && !situation.designing() && !Shape.is(clause.said(), "(is|are|does) (?!there).*") && clause.all(Sort.QUALITY).stream()
        .anyMatch(span -> Slots.OF_PIECES.contains(span.value()))) {
      var such = situation.references().focusKind();
      if (such.isPresent()) { // "too big", of what they speak
        return one(new Call.SearchProducts(Traits.ofKind(such.get()).refinedBy(traits.words(""))));
      }
    }
    if (situation.browsing() && clause.any(Sort.KIND) && clause.any(Sort.ORDINAL) && ASKS.matcher(clause.said()).find() && situation.references().in(clause
        .without(span -> span.sort() == Sort.KIND)).orElse(null) instanceof Target.Product product) {
      return one(new Call.Describe(product, Call.Aspect.ALL)); // "does the third come with a chaise?"
    }
    if (clause.any(Sort.KIND)) {
      if (clause.act("like") && clause.any(Sort.ORDINAL) && situation.references().in(clause).isPresent()) {
        return Optional.empty();
      }
      var known = situation.references().ofKind(clause);
      if (known.isPresent() && !asks && !traits.narrows() && situation.last() != null) {
        return Optional.empty();
      }
      var several = several(clause);
      if (several.size() > 1) {
        return Optional.of(several);
      }
      return one(new Call.SearchProducts(situation.last() instanceof Call.SearchProducts(var before) && before.onlyRefuses()
          ? before.refinedBy(traits) : traits));
    }
    var specific = clause.any(Sort.MONEY) && !situation.conversation().project() || clause.any(Sort.STYLE, Sort.MATERIAL, Sort.COLOUR);
    return specific && (asks || !situation.conversation().project()) && (!clause.mark("one") || clause.mark("all") && situation.conversation().products().isEmpty())
        ? one(new Call.SearchProducts(traits)) : Optional.empty();
  }

  private static final Pattern AND = Pattern.compile("[^.?!]{0,16}(\\band\\b|,|&|\\bplus\\b|^\\s?(하나|[한두세네] ?개|\\d+ ?개)?(이?랑|하고|와|과) |^이?랑|^하고).{0,20}");

  /** "A desk and a chair": each of them is looked for. */
  private static List<Call> several(Clause clause) {
    var kinds = clause.all(Sort.KIND);
    var text = clause.text();
    for (int i = 1; i < kinds.size(); i++) {
      if (!AND.matcher(text.substring(kinds.get(i - 1).end(), Math.max(kinds.get(i - 1).end(), kinds.get(i).start()))).matches()) {
        return List.of();
      }
    }
    return kinds.stream().map(kind -> clause.without(span -> span.sort() == Sort.KIND && span != kind)).map(Slots::traits)
        .filter(traits -> traits.kind() != null).<Call>map(Call.SearchProducts::new).distinct().toList();
  }

  /** "I take this design": the one that she looks at, whichever piece of it was spoken of last. */
  static Optional<List<Call>> chooseDesign(Clause clause, Situation situation) {
    if (!clause.mark("design") || !clause.act("take", "choose", "like") || clause.any(Sort.ORDINAL) || clause.mark("other")
        || !clause.mark("this", "that", "it") && !Shape.is(clause.said(), ".*\\bgo with (this|that)\\b.*") || !situation.designing() || clause.mark("not")) {
      return Optional.empty();
    }
    return one(new Call.Choose(situation.references().focus() instanceof Target.Design design ? design
        : new Target.Everything()));
  }

  private static final Pattern ASKS = Pattern.compile("^(is|does|has|do|are|did|was)\\b|(나요|가요|까요)\\??$");

  static Optional<List<Call>> choose(Clause clause, Situation situation) {
    var target = situation.references().in(clause).filter(found -> !(found instanceof Target.Everything));
    if (target.isEmpty() || clause.any(Sort.DATE)) {
      return Optional.empty();
    }
    var picks = clause.any(Sort.ORDINAL, Sort.ORDER) || clause.mark("other", "cheap-one", "big-one", "small-one", "dear-one",
        "one");
    if (target.get() instanceof Target.Design && clause.mark("what") && clause.any(Sort.ORDINAL)) {
      return one(new Call.ShowDesign(target.get())); // "what is in the second design?"
    }
    if (clause.act("show") || clause.mark("other") && target.get() instanceof Target.Unclear) {
      return one(target.get() instanceof Target.Product ? new Call.Describe(target.get(), Call.Aspect.ALL)
          : target.get() instanceof Target.Unclear && situation.conversation().designs().isEmpty() ? new Call.Choose(target.get())
          : new Call.ShowDesign(target.get()));
    }
    if ((clause.any(Sort.ORDINAL) || clause.mark("one")) && target.get() instanceof Target.Product && ASKS.matcher(clause.said()).find()) {
      return one(new Call.Describe(target.get(), Call.Aspect.ALL)); // "does the third one have storage?"
    }
    return picks || clause.act("choose", "like") && !clause.talk("praise") ? one(new Call.Choose(target.get()))
        : Optional.empty();
  }
}
