package shop.kontor.architecture.products;

import static shop.kontor.architecture.products.Description.list;
import static shop.kontor.architecture.products.Description.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Holds what a product says of a fact against the contract of the record that is really published. */
final class Comparison {

  private final List<String> differences = new ArrayList<>();

  private Comparison() {}

  /** Each as a sentence; none if both say the same. */
  static List<String> between(Map<String, Object> described, JsonNode contract) {
    var comparison = new Comparison();
    comparison.fields(described, contract, String.valueOf(described.get("name")));
    return comparison.differences;
  }

  private void fields(Map<String, Object> described, JsonNode published, String where) {
    var said = new LinkedHashMap<String, Map<String, Object>>();
    list(described.get("properties")).forEach(field -> said.put(String.valueOf(map(field).get("name")), map(field)));
    var there = published.path("properties");
    var all = new TreeSet<>(said.keySet());
    all.addAll(there.propertyNames());
    for (var name : all) {
      var here = where + "." + name;
      if (!said.containsKey(name)) {
        differences.add(here + " is published and not described");
      } else if (!there.has(name)) {
        differences.add(here + " is described and not published");
      } else {
        boolean always = published.path("required").valueStream().anyMatch(each -> each.asString().equals(name));
        if (always != Boolean.TRUE.equals(said.get(name).get("required"))) {
          differences.add(here + (always ? " is always there, and not said to be required"
              : " may be absent, and is said to be required"));
        }
        type(said.get(name), there.get(name), here);
      }
    }
  }

  private void type(Map<String, Object> described, JsonNode published, String here) {
    var chosen = published.has("anyOf") ? published.get("anyOf").valueStream()
        .filter(each -> !each.path("type").asString("").equals("null")).findFirst().orElseThrow() : published;
    var type = typeOf(chosen);
    if (!type.equals(described.get("logicalType"))) {
      differences.add(here + " is published as " + type + " and described as " + described.get("logicalType"));
      return;
    }
    words(described, chosen, here);
    if (type.equals("array")) {
      type(map(described.get("items")), chosen.path("items"), here + "[]");
    }
    fields(described, chosen, here);
  }

  private void words(Map<String, Object> described, JsonNode published, String here) {
    var allowed = published.path("enum").valueStream().filter(each -> !each.isNull()).map(JsonNode::asString)
        .collect(Collectors.toCollection(TreeSet::new));
    var said = list(described.get("quality")).stream()
        .flatMap(rule -> list(map(map(rule).get("arguments")).get("validValues")).stream()).map(String::valueOf)
        .collect(Collectors.toCollection(TreeSet::new));
    if (!allowed.equals(said)) {
      differences.add(here + " may be published as " + allowed + " and is described as one of " + said);
    }
  }

  private static String typeOf(JsonNode published) {
    var type = published.path("type").isArray() ? published.path("type").valueStream().map(JsonNode::asString)
        .filter(each -> !each.equals("null")).findFirst().orElse("?") : published.path("type").asString("?");
    return !type.equals("string") ? type : switch (published.path("format").asString("")) {
      case "date-time" -> "timestamp";
      case "date" -> "date";
      case "time" -> "time";
      default -> type;
    };
  }
}
