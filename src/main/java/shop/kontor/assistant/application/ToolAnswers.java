package shop.kontor.assistant.application;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import shop.kontor.assistant.domain.Part;
import shop.kontor.assistant.domain.Value;
import tools.jackson.databind.json.JsonMapper;

/** What tools told in one turn, as a model reads it: each value with what it is to write for it. */
final class ToolAnswers {

  private static final int LONGEST = 12_000;

  private final Wording wording;
  private final JsonMapper json;
  private final Locale locale;
  private final Map<String, Value> values = new LinkedHashMap<>();

  ToolAnswers(Wording wording, JsonMapper json, Locale locale) {
    this.wording = wording;
    this.json = json;
    this.locale = locale;
  }

  /** By what stands for them. */
  Map<String, Value> values() {
    return values;
  }

  String tell(List<Part> parts) {
    var told = new ArrayList<Map<String, Object>>();
    for (var part : parts) {
      switch (part) {
        case Part.Words(var _, var named) -> told.add(Map.of("said", wording.text(part, locale), "values", refs(named)));
        case Part.Cards(var cards) -> cards.forEach(card -> told.add(Map.of("sku", card.id(), "note", card.note() == null ? ""
            : card.note().in(locale), "values", refs(values(card)))));
        case Part.Waiting _ -> told.add(Map.of("said", "The cart is asked; the shop shows what it answers."));
        default -> { } // ways and choices are for her
      }
    }
    var text = json.writeValueAsString(Map.of("told", told));
    return text.length() <= LONGEST ? text : "{\"told\":\"more than can be told; ask for less\"}";
  }

  private Map<String, String> refs(List<Value> named) {
    var refs = new LinkedHashMap<String, String>();
    named.forEach(value -> {
      var ref = values.entrySet().stream().filter(each -> each.getValue().equals(value)).map(Map.Entry::getKey).findFirst()
          .orElse("v" + (values.size() + 1));
      values.putIfAbsent(ref, value);
      refs.put(ref, Wording.text(value, locale));
    });
    return refs;
  }

  /** All that these parts tell. */
  static Set<Value> values(List<Part> parts) {
    var all = new HashSet<Value>();
    parts.forEach(part -> {
      switch (part) {
        case Part.Words(var _, var named) -> all.addAll(named);
        case Part.Cards(var cards) -> cards.forEach(card -> all.addAll(values(card)));
        default -> { }
      }
    });
    return all;
  }

  private static List<Value> values(Part.Card card) {
    return Stream.of(new Value.Name(card.name(), card.href()), card.price() == null ? null
        : new Value.Sum(card.price(), card.href()), card.available() == null ? null
            : new Value.Count(card.available(), card.href())).filter(java.util.Objects::nonNull).map(Value.class::cast).toList();
  }
}
