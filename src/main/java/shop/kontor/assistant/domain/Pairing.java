package shop.kontor.assistant.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Two pieces and what each shall be: the sofa grey and the table walnut. */
final class Pairing {

  private Pairing() {}

  static Optional<List<Call>> recolour(List<Span> kinds, List<Span> colours, Clause clause, References references) {
    var calls = new ArrayList<Call>();
    for (int i = 0; i < Math.min(kinds.size(), colours.size()); i++) {
      var colour = Lexicon.shade(colours.get(i).value());
      known(kinds.get(i), clause, references).ifPresent(target -> calls.add(new Call.Recolour(target, colour)));
    }
    return calls.isEmpty() ? Optional.empty() : Optional.of(calls);
  }

  /** The sofa in leather and the table in oak. */
  static Optional<List<Call>> swap(Clause clause, Situation situation) {
    var kinds = clause.all(Sort.KIND);
    var materials = clause.all(Sort.MATERIAL);
    if (!situation.designing() || kinds.size() != 2 || materials.size() != 2 || !clause.act("change", "swap")
        || kinds.get(1).start() < materials.getFirst().start() || kinds.get(1).start() > materials.get(1).start()) {
      return Optional.empty();
    }
    var calls = new ArrayList<Call>();
    for (int i = 0; i < 2; i++) {
      var kind = kinds.get(i);
      calls.add(new Call.SwapPiece(known(kind, clause, situation.references()).orElse(new Target.OfKind(kind.value())),
          Slots.traits(new Clause(clause.text(), List.of(materials.get(i)), false))));
    }
    return Optional.of(calls);
  }

  private static Optional<Target> known(Span kind, Clause clause, References references) {
    return references.known(kind.value(), new Clause(clause.text(), List.of(kind), false));
  }
}
