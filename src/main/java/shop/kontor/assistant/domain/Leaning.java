package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole design, or a piece of it, that is to cost less, or to be nearer to something. */
final class Leaning {

  private static final Pattern SHARE = Pattern.compile("(\\d{1,2})\\s?(%|percent\\b|per cent\\b|퍼센트|프로)(?!\\s?(off|할인))");
  /** Of who lives there, more than of what stands there. */
  private static final Set<String> OF_HOMES = Set.of("pet-friendly", "family-friendly");
  private static final Pattern MOST = Pattern.compile("\\b(cheapest|least expensive)\\b|제일|가장");
  private static final Pattern REST = Pattern.compile("\\b(the rest|everything|the others)\\b|나머지|전체");
  private static final Pattern LESS = Pattern.compile("\\b(less|cheaper|lower|down|reduce|cut|save|under|off)\\b|싸게|저렴|낮|줄|깎|덜|아껴|절약");
  private static final Pattern DARK_WOOD = Pattern.compile("\\b(dark|darker|deep|deeper|richer) (\\w+ )?woods?\\b|\\bwoods?\\b.{0,12}\\bdarker\\b|(어두운|짙은|진한)\\s?(색\\s?|톤\\s?)?(의\\s?)?(나무|우드|원목)|(나무|우드|원목)\\s?(색|톤)?[을은도]?\\s?(좀\\s?)?(더\\s?)?(어둡게|짙게|진하게)");
  private static final Pattern LIGHT_WOOD = Pattern.compile("\\b(light|lighter|pale|paler|blond|blonde) (\\w+ )?woods?\\b|\\bwoods?\\b.{0,12}\\b(lighter|paler)\\b|(밝은|연한|옅은|환한)\\s?(색\\s?|톤\\s?)?(의\\s?)?(나무|우드|원목)|(나무|우드|원목)\\s?(색|톤)?[을은도]?\\s?(좀\\s?)?(더\\s?)?(밝게|연하게)");
  private static final Pattern WHOLE = Pattern.compile("\\b(everything|all of it|it all|the lot|the whole (thing|room|design)|the (room|design)|more|all in)\\b|전부|전체|모두|다 |더 |방을|디자인을");

  private Leaning() {}

  static Optional<List<Call>> cheaper(Clause clause, Situation situation) {
    var limit = clause.thing(Sort.MONEY, Amount.class).or(() -> share(clause, situation));
    var references = situation.references();
    var asksForLess = clause.act("cheaper") && !clause.mark("cheap-one")
        || clause.mark("cheap-one") && !(MOST.matcher(clause.text()).find() && !situation.designing()) && (clause.act("find", "show", "swap", "more", "change") || clause.compares()
            && !clause.act("take", "choose", "put-basket"))
        || limit.isPresent() && situation.designing() && references.focus() instanceof Target.Design
            && !clause.any(Sort.KIND, Sort.STYLE) && (!clause.act("find", "show", "propose") || Shape.is(clause.text(), ".*(맞출|맞춰|가능|할 수).*"));
    if (!asksForLess) {
      return Optional.empty();
    }
    var kind = clause.first(Sort.KIND);
    var target = kind.flatMap(each -> references.ofKind(clause).or(() -> situation.designing() && !situation.browsing() ? references.in(clause)
        .filter(Target.Unclear.class::isInstance).map(_ -> new Target.OfKind(each.value())) : Optional.empty()));
    if (target.isEmpty() && clause.any(Sort.KIND)) {
      return Optional.empty();
    }
    if (situation.designing() && !clause.any(Sort.KIND) && (clause.mark("other", "all") || REST.matcher(clause.text()).find())
        && !(references.focus() instanceof Target.Product)) {
      return one(new Call.MakeCheaper(references.focus() instanceof Target.Design design ? design : new Target.Everything(), limit.orElse(null)));
    }
    if (target.isEmpty() && situation.browsing() && !clause.any(Sort.ORDINAL) && !clause.mark("this", "that")) {
      return Ellipsis.refine(situation.last(), Slots.traits(clause).order(limit.isPresent() ? null : "cheapest"));
    }
    if (!situation.designing() && !situation.conversation().designs().isEmpty() && limit.isPresent() && target.isEmpty() && references.in(clause).isEmpty()
        && references.focus() == null) {
      return one(new Call.ProposeDesigns(Slots.wish(clause))); // of none in particular: others
    }
    return one(new Call.MakeCheaper(target.or(() -> references.in(clause.without(span -> span.is(Sort.MARK, "cheap-one")))).map(found -> found instanceof Target
        .Everything && references.focus() != null ? references.focus() : found).orElseGet(() -> references
        .orFocus(clause)), Shape.is(clause.said(), ".*\\b(save|knock)\\b.*|.*깎.*") ? null : limit.orElse(null)));
  }

  /** Whether she speaks of who lives there. */
  static boolean ofHomes(Clause clause) {
    return clause.values(Sort.QUALITY).stream().anyMatch(OF_HOMES::contains);
  }

  /** Whether a share of what it costs is to be saved. */
  static boolean less(Clause clause) {
    return SHARE.matcher(clause.text()).find() && LESS.matcher(clause.text()).find();
  }

  /** "10 % less", of what it costs now. */
  private static Optional<Amount> share(Clause clause, Situation situation) {
    var share = SHARE.matcher(clause.text());
    if (!share.find() || !LESS.matcher(clause.text()).find()) {
      return Optional.empty();
    }
    var target = situation.references().in(clause).filter(found -> !(found instanceof Target.Everything)).orElse(situation.references().focus());
    var conversation = situation.conversation();
    var things = target instanceof Target.Piece ? conversation.pieces() : conversation.designs();
    var id = target instanceof Target.Piece(var piece) ? piece : target instanceof Target.Design(var design) ? design : null;
    return things.stream().filter(thing -> thing.id().equals(id) && thing.price() != null).findFirst().map(thing -> Amount.upTo(thing.price()
        .multipliedBy(BigDecimal.valueOf(100 - Integer.parseInt(share.group(1))).movePointLeft(2), RoundingMode.DOWN)));
  }

  static Optional<List<Call>> more(Clause clause, Situation situation) {
    var style = !clause.values(Sort.STYLE).isEmpty() && (clause.mark("more", "less", "same") || clause.act("change") || Shape.is(clause.text(), ".*똑같이.*"));
    if (!clause.any(Sort.QUALITY) && !style || clause.act("find") && !clause.mark("more") || clause.act("need") && clause.any(Sort.KIND)
        || clause.mark("one") && clause.act("show") || clause.any(Sort.KIND) && situation.references().ofKind(clause).isEmpty()
        || !situation.designing() && situation.conversation().designs().isEmpty() || situation.browsing()) {
      return Optional.empty();
    }
    if (!style && clause.values(Sort.QUALITY).stream().allMatch(OF_HOMES::contains) && !clause.act("change", "swap", "need", "find")) {
      return Optional.empty(); // "the dog is a dog"
    }
    var qualities = new ArrayList<>(clause.values(Sort.QUALITY));
    qualities.addAll(clause.values(Sort.STYLE));
    var target = situation.references().in(clause).filter(found -> !(found instanceof Target.Everything));
    if (!situation.designing() && clause.act("take", "choose", "like") && target.orElse(null) instanceof Target.Design named) {
      return one(new Call.Choose(named)); // "the warm one", by its name
    }
    return one(new Call.MakeMore(target.orElseGet(() -> situation.references().orFocus(clause)), qualities));
  }

  /** "A darker wood", "everything in oak", "more green": of a design as a whole, and of no piece in particular. */
  static Optional<List<Call>> whole(Clause clause, Situation situation) {
    var all = situation.references().in(clause).filter(found -> found instanceof Target.Everything || found instanceof Target.Design);
    if (!situation.designing() || situation.browsing() || clause.any(Sort.KIND, Sort.MONEY, Sort.DATE, Sort.TOPIC, Sort.ORDINAL) || clause.act("propose") || clause.mark("design") && !clause.mark("this", "that", "it")
        || clause.act("basket", "put-basket", "stock", "deliver", "price", "add", "remove", "match", "lock", "order")
        || all.isEmpty() && !(situation.references().focus() instanceof Target.Design)) {
      return Optional.empty();
    }
    var target = all.filter(Target.Design.class::isInstance).orElse(situation.references().focus() instanceof Target.Design focus ? focus
        : new Target.Everything());
    var wood = DARK_WOOD.matcher(clause.text()).find() ? "dark-wood" : LIGHT_WOOD.matcher(clause.text()).find() ? "light-wood" : null;
    if (wood != null) {
      return one(new Call.MakeMore(target, List.of(wood)));
    }
    var refused = Slots.refused(clause);
    var towards = Stream.concat(clause.any(Sort.QUALITY) || clause.act("change", "swap") ? Stream.of() : clause.values(Sort.STYLE).stream(), Stream.concat(clause.values(Sort.MATERIAL).stream().map(word -> word.equals("wood") ? "natural" : word), Slots.shades(clause).stream().filter(shade -> shade.srgb() != null && !refused
        .contains(shade.name())).map(Shade::srgb))).filter(word -> !refused.contains(word)).distinct().toList();
    return towards.isEmpty() || !WHOLE.matcher(clause.text()).find() || clause.question() && !Shape.is(clause.said(), "(can|could|would|what about|how about).*|.*(수|까요?|나요?)$")
        ? Optional.empty() : one(new Call.MakeMore(target, towards));
  }
}
