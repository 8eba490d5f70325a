package shop.kontor.assistant.domain;

import static shop.kontor.assistant.domain.Grammar.one;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Two or more of what she was shown, beside each other. */
final class Comparing {

  private Comparing() {}

  private static final Pattern LETTERS = Pattern.compile("\\b([a-e])(?:\\s?(?:and|with|to|or|vs\\.?|,)\\s?|이?랑\\s?|하고\\s?|와\\s?)([a-e])(?![a-z])");

  private static final Pattern MOST = Pattern.compile("\\b(best|most|least|[a-z]{3,}(?<!for|inter|int)est|which (one |of (them|these|the \\w+) )?(is|are|has|have)( the)? \\w+er)\\b|제일|가장");

  private static final Pattern SAME = Pattern.compile("\\bsame in (all|both|each|every|the)\\b|(셋|세 개|세 디자인|3개|둘|두 개) 다 (같|똑같)");

  private static final Pattern BESIDE = Pattern.compile("\\b(side by side|next to each other|beside each other)\\b|나란히");
  private static final Pattern SORTED = Pattern.compile("\\b(sort|sorted|order|ordered)( them)? by\\b|순(으로|서)");

  static Optional<List<Call>> compare(Clause clause, Situation situation) {
    if (BESIDE.matcher(clause.text()).find() && Names.designs(situation.conversation(), clause.text()).size() > 1) {
      return one(new Call.Compare(List.copyOf(Names.designs(situation.conversation(), clause.text()))));
    }
    if (situation.browsing() && clause.any(Sort.ASPECT) && SORTED.matcher(clause.text()).find()) {
      return one(new Call.Compare(List.of()));
    }
    if (SAME.matcher(clause.text()).find() && situation.conversation().designs().size() > 1 && !situation.browsing()) {
      return one(new Call.Compare(situation.conversation().designs().stream().<Target>map(each -> new Target.Design(each.id())).toList()));
    }
    if (!clause.act("compare")) {
      var ranks = clause.any(Sort.ORDER) && clause.mark("what") && !clause.any(Sort.KIND) && !situation.browsing();
      var designs = situation.conversation().designs();
      var most = clause.mark("what") && !clause.any(Sort.KIND, Sort.ORDER, Sort.ASPECT, Sort.ACT) && MOST.matcher(clause.said()).find();
      if (situation.browsing() && most) {
        return one(new Call.Compare(List.of())); // "which is the comfiest": she sees what tells them apart
      }
      ranks |= most && !situation.designing() && situation.conversation().products().isEmpty();
      return ranks && designs.size() > 1 ? one(new Call.Compare(designs.stream().<Target>map(each -> new Target.Design(each
          .id())).toList())) : Optional.empty();
    }
    var ordinals = clause.all(Sort.ORDINAL);
    var things = new ArrayList<Target>();
    if (ordinals.size() == 1 && clause.count() > 1) {
      for (int number = 1; number <= Math.min(clause.count(), 5); number++) {
        situation.references().in(clause.without(span -> span.sort() == Sort.ORDINAL || span.sort() == Sort.COUNT)
            .plus(Span.of(Sort.ORDINAL, (Object) number, 0, 0))).ifPresent(things::add);
      }
    } else {
      for (var ordinal : ordinals) {
        situation.references().in(clause.without(span -> span.sort() == Sort.ORDINAL && span != ordinal))
            .ifPresent(things::add);
      }
    }
    var letters = LETTERS.matcher(clause.text());
    if (things.isEmpty() && letters.find()) {
      var designs = situation.conversation().designs();
      Stream.of(letters.group(1), letters.group(2)).map(letter -> letter.charAt(0) - 'a').filter(place -> place < designs.size())
          .forEach(place -> things.add(new Target.Design(designs.get(place).id())));
    }
    if (things.isEmpty() && Names.designs(situation.conversation(), clause.text()).size() > 1) {
      things.addAll(Names.designs(situation.conversation(), clause.text()));
    }
    return one(new Call.Compare(things.isEmpty() ? Names.products(situation.conversation(), clause) : things));
  }
}
