package shop.kontor.architecture.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * Compares a contract with what it was. Messages of both kinds meet readers and writers of both versions: the journal
 * holds old ones, a carved room may be older. So all that may come is what nobody must send and everybody may ignore.
 */
final class Change {

  private final List<String> breaks = new ArrayList<>();

  private Change() {}

  /** What would break whoever knows the old contract, each as a sentence; empty if nothing does. */
  static List<String> breaks(JsonNode before, JsonNode now) {
    var change = new Change();
    change.compare("", before, now);
    return change.breaks;
  }

  private void compare(String path, JsonNode before, JsonNode now) {
    var old = Kind.of(before);
    var anew = Kind.of(now);
    var here = path.isEmpty() ? "the message" : "'" + path + "'";
    if (!old.types().equals(anew.types())) {
      breaks.add(here + " was " + old + " and is now " + anew);
      return;
    }
    if (old.nullable() != anew.nullable()) {
      breaks.add(old.nullable() ? here + " could be absent or null and must now be there"
          : here + " was always there and can now be null");
    }
    narrowed(here, "enum", old.schema(), anew.schema());
    for (var word : List.of("format", "pattern", "const")) {
      if (!old.schema().path(word).equals(anew.schema().path(word))) {
        breaks.add(here + " had " + word + " " + shown(old.schema().path(word)) + " and now has "
            + shown(anew.schema().path(word)));
      }
    }
    properties(path, old.schema(), anew.schema());
    for (var word : List.of("items", "additionalProperties")) {
      if (old.schema().path(word).isObject() && anew.schema().path(word).isObject()) {
        compare(path + (word.equals("items") ? "[]" : "{}"), old.schema().path(word), anew.schema().path(word));
      }
    }
  }

  private void properties(String path, JsonNode before, JsonNode now) {
    var wasRequired = texts(before.path("required"));
    var isRequired = texts(now.path("required"));
    for (var property : before.path("properties").properties()) {
      var name = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
      var here = now.path("properties").path(property.getKey());
      if (here.isMissingNode()) {
        breaks.add("'" + name + "' is gone");
      } else {
        compare(name, property.getValue(), here);
        if (wasRequired.contains(property.getKey()) != isRequired.contains(property.getKey())
            && Kind.of(property.getValue()).nullable() == Kind.of(here).nullable()) {
          breaks.add("'" + name + "' was " + (wasRequired.contains(property.getKey()) ? "required" : "optional")
              + " and no longer is");
        }
      }
    }
    for (var property : now.path("properties").properties()) {
      if (before.path("properties").path(property.getKey()).isMissingNode() && isRequired.contains(property.getKey())) {
        breaks.add("'" + (path.isEmpty() ? "" : path + ".") + property.getKey()
            + "' is new and required: nobody who knows"
            + " the old contract sends it");
      }
    }
  }

  private void narrowed(String here, String word, JsonNode before, JsonNode now) {
    var gone = new TreeSet<>(texts(before.path(word)));
    gone.removeAll(texts(now.path(word)));
    if (!gone.isEmpty()) {
      breaks.add(here + " can no longer be " + String.join(" or ", gone));
    }
  }

  private static Set<String> texts(JsonNode array) {
    var texts = new TreeSet<String>();
    array.forEach(element -> texts.add(element.asString()));
    return texts;
  }

  private static String shown(JsonNode node) {
    return node.isMissingNode() ? "none" : node.toString();
  }

  /** A schema without its "or null", however that is written. */
  private record Kind(Set<String> types, boolean nullable, JsonNode schema) {

    static Kind of(JsonNode schema) {
      if (schema.path("anyOf").isArray()) {
        var others = schema.path("anyOf").valueStream().filter(each -> !each.path("type").asString("").equals("null"))
            .toList();
        if (others.size() == 1) {
          return new Kind(of(others.getFirst()).types(), true, others.getFirst());
        }
      }
      var types = schema.path("type").isArray() ? texts(schema.path("type"))
          : new TreeSet<>(Optional.of(schema.path("type").asString("")).filter(type -> !type.isEmpty()).stream()
          .toList());
      var nullable = types.size() > 1 && types.remove("null");
      return new Kind(types, nullable, schema);
    }

    @Override
    public String toString() {
      return types.isEmpty() ? "anything" : String.join(" or ", types);
    }
  }
}
