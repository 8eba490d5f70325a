package shop.kontor.studio.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shop.kontor.studio.application.DesignView;

/**
 * Designs beside each other: what each has of a kind, and the guidelines that they meet unlike one another.
 *
 * @param pieces by kind, in the reader's language
 * @param guidelines by name; those that all meet alike tell nothing apart
 */
record Comparison(List<Row> pieces, List<Row> guidelines) {

  /** @param cells one for each design, empty where it has nothing of that kind */
  record Row(String name, List<String> cells) {

    boolean isTelling() {
      return cells.stream().distinct().count() > 1;
    }
  }

  static Comparison of(List<DesignView> designs) {
    return new Comparison(rows(designs.stream().map(Comparison::pieces).toList()),
        rows(designs.stream().map(Comparison::guidelines).toList()).stream().filter(Row::isTelling).toList());
  }

  /** What is there more than once is said once, with its number. */
  private static Map<String, String> pieces(DesignView design) {
    var byKind = new LinkedHashMap<String, Map<String, Integer>>();
    for (var piece : design.pieces()) {
      var name = piece.note().isEmpty() ? piece.name() : piece.name() + ", " + piece.note();
      byKind.computeIfAbsent(piece.kind(), _ -> new LinkedHashMap<>()).merge(name, 1, Integer::sum);
    }
    return byKind.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().entrySet().stream()
        .map(one -> one.getValue() == 1 ? one.getKey() : one.getValue() + " × " + one.getKey())
        .collect(Collectors.joining("; ")), (one, _) -> one, LinkedHashMap::new));
  }

  private static Map<String, String> guidelines(DesignView design) {
    return design.verdicts().stream().collect(Collectors.toMap(DesignView.Said::name,
        said -> Integer.toString(said.percent()), (one, _) -> one, LinkedHashMap::new));
  }

  private static List<Row> rows(List<Map<String, String>> columns) {
    var names = new LinkedHashSet<String>();
    columns.forEach(column -> names.addAll(column.keySet()));
    var rows = new ArrayList<Row>();
    names.forEach(name -> rows.add(new Row(name, columns.stream().map(column -> column.getOrDefault(name, "")).toList())));
    return rows;
  }
}
