package shop.kontor.mesh.adapter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import shop.kontor.foundation.products.DataProduct.FactOffered;
import shop.kontor.foundation.products.DataProduct.Field;

/** The types of a fact's columns in DuckDB, from its description: every file of a product has the same. */
final class Columns {

  private Columns() {}

  /** By name, in the order of the description. */
  static Map<String, String> of(FactOffered fact) {
    return children(fact.fields(), "");
  }

  private static Map<String, String> children(List<Field> fields, String prefix) {
    var types = new LinkedHashMap<String, String>();
    for (var field : fields) {
      var path = field.path();
      if (path.startsWith(prefix) && path.indexOf('.', prefix.length()) < 0) {
        boolean list = path.endsWith("[]") || field.type().equals("array");
        var bare = path.endsWith("[]") ? path.substring(0, path.length() - 2) : path;
        types.put(bare.substring(prefix.length()), type(fields, field, bare, list));
      }
    }
    return types;
  }

  private static String type(List<Field> fields, Field field, String path, boolean list) {
    var below = children(fields, path + (list ? "[]." : "."));
    var type = !below.isEmpty() ? "STRUCT(" + below.entrySet().stream()
        .map(each -> quoted(each.getKey()) + " " + each.getValue()).collect(Collectors.joining(", ")) + ")"
        : switch (field.type()) {
          case "integer" -> "BIGINT";
          case "number" -> "DOUBLE";
          case "boolean" -> "BOOLEAN";
          case "date" -> "DATE";
          case "time" -> "TIME";
          case "timestamp" -> "TIMESTAMP";
          case "object" -> "MAP(VARCHAR, VARCHAR)";
          default -> "VARCHAR";
        };
    return list ? type + "[]" : type;
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  /** As the text of a SQL literal. */
  static String text(Object value) {
    return "'" + value.toString().replace("'", "''") + "'";
  }

  /** @return what DuckDB's JSON reader wants to know of them */
  static String declared(FactOffered fact) {
    var all = new ArrayList<String>();
    of(fact).forEach((name, type) -> all.add(quoted(name) + " " + type));
    return "STRUCT(" + String.join(", ", all) + ")";
  }
}
