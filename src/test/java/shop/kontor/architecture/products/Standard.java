package shop.kontor.architecture.products;

import static shop.kontor.architecture.products.Description.list;
import static shop.kontor.architecture.products.Description.map;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the Open Data Contract Standard, version 3.1, asks of a description, as far as this house uses it, and what the
 * house asks beyond that: a sentence for every field, a promise of freshness, and a way in.
 */
final class Standard {

  private static final Set<String> TOP = Set.of("apiVersion", "kind", "id", "name", "version", "status", "domain",
      "dataProduct", "tenant", "tags", "description", "team", "roles", "servers", "slaProperties", "customProperties",
      "schema", "support", "price", "authoritativeDefinitions", "contractCreatedTs");
  private static final Set<String> STATUS = Set.of("proposed", "draft", "active", "deprecated", "retired");
  private static final Set<String> FIELD = Set.of("id", "name", "description", "businessName", "logicalType",
      "logicalTypeOptions", "physicalType", "physicalName", "required", "unique", "primaryKey", "primaryKeyPosition",
      "classification", "properties", "items", "quality", "customProperties", "examples", "tags", "relationships");
  private static final Set<String> TYPES = Set.of("string", "date", "timestamp", "time", "number", "integer", "object",
      "array", "boolean");
  private static final Map<String, List<String>> SERVERS = Map.of("api", List.of("location"), "kafka", List.of("host"),
      "local", List.of("path", "format"));
  private static final Set<String> METRICS = Set.of("nullValues", "missingValues", "invalidValues", "duplicateValues",
      "rowCount");
  private static final Set<String> ARGUMENTS = Set.of("validValues", "pattern", "minimum", "maximum");
  private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+\\.\\d+");

  private final List<String> complaints = new ArrayList<>();

  private Standard() {}

  /** What is wrong, each as a sentence; empty if it keeps to the standard. */
  static List<String> complaints(Description product) {
    var standard = new Standard();
    standard.look(product);
    return standard.complaints;
  }

  private void look(Description product) {
    var top = product.content();
    known(top, TOP, "the document");
    check("v3.1.0".equals(top.get("apiVersion")), "apiVersion is %s and not v3.1.0", top.get("apiVersion"));
    check("DataContract".equals(top.get("kind")), "kind is %s and not DataContract", top.get("kind"));
    check(product.toString().equals(top.get("id")), "id is %s, while its place says %s", top.get("id"), product);
    check(product.name().equals(top.get("name")), "name is %s, while its file says %s", top.get("name"),
        product.name());
    check(product.room().equals(top.get("domain")), "domain is %s, while it lies in %s", top.get("domain"),
        product.room());
    check(VERSION.matcher(String.valueOf(top.get("version"))).matches(), "version %s is not like 1.0.0",
        top.get("version"));
    check(STATUS.contains(String.valueOf(top.get("status"))), "status %s is unknown", top.get("status"));
    for (var part : List.of("purpose", "usage", "limitations")) {
      text(map(top.get("description")), part, "the description");
    }
    text(map(top.get("team")), "name", "the team that owns it");
    check(!list(top.get("roles")).isEmpty(), "no role says who may read it");
    list(top.get("roles")).forEach(role -> text(map(role), "role", "a role"));
    servers(product, list(top.get("servers")));
    promises(list(top.get("slaProperties")));
    custom(top, "the document");
    check(!list(top.get("schema")).isEmpty(), "no schema says what it offers");
    list(top.get("schema")).forEach(fact -> fact(map(fact)));
  }

  private void servers(Description product, List<?> servers) {
    var types = new HashSet<Object>();
    for (var each : servers) {
      var server = map(each);
      text(server, "server", "a server");
      types.add(server.get("type"));
      var needed = SERVERS.get(String.valueOf(server.get("type")));
      check(needed != null, "server %s has the unknown type %s", server.get("server"), server.get("type"));
      if (needed != null) {
        needed.forEach(key -> text(server, key, "the server " + server.get("server")));
      }
    }
    check(types.contains("api") && types.contains("kafka"), "a port or its event stream is missing among its servers");
    servers.stream().map(Description::map).filter(server -> "api".equals(server.get("type"))).forEach(server -> check(
        URI.create(String.valueOf(server.get("location"))).getPath()
            .equals("/" + product.room() + "/data/" + product.name()),
        "its port is at /%s/data/%s and not at %s", product.room(), product.name(), server.get("location")));
  }

  private void promises(List<?> promises) {
    promises.stream().map(Description::map).forEach(promise -> {
      text(promise, "property", "a promise");
      check(promise.get("value") != null, "the promise %s has no value", promise.get("property"));
    });
    check(promises.stream().map(Description::map).anyMatch(promise -> "latency".equals(promise.get("property"))
        && promise.get("value") instanceof Number && "s".equals(promise.get("unit"))),
        "no freshness is promised: an slaProperty latency in s");
  }

  private void fact(Map<String, Object> fact) {
    var where = "schema " + fact.get("name");
    known(fact, FIELD, where);
    text(fact, "name", "a schema");
    text(fact, "physicalName", where);
    text(fact, "description", where);
    check("object".equals(fact.get("logicalType")), "%s is no object", where);
    fields(fact, where);
  }

  private void fields(Map<String, Object> parent, String where) {
    var names = new HashSet<Object>();
    for (var each : list(parent.get("properties"))) {
      var field = map(each);
      text(field, "name", where);
      var here = where + "." + field.get("name");
      check(names.add(field.get("name")), "%s is there twice", here);
      text(field, "description", here);
      type(field, here);
    }
  }

  private void type(Map<String, Object> field, String here) {
    known(field, FIELD, here);
    check(TYPES.contains(String.valueOf(field.get("logicalType"))), "%s has the unknown type %s", here,
        field.get("logicalType"));
    quality(field, here);
    custom(field, here);
    fields(field, here);
    if ("array".equals(field.get("logicalType"))) {
      check(field.get("items") != null, "%s is an array of nothing", here);
      type(map(field.get("items")), here + "[]");
    }
  }

  private void quality(Map<String, Object> field, String here) {
    for (var each : list(field.get("quality"))) {
      var rule = map(each);
      check("library".equals(rule.get("type")) && METRICS.contains(String.valueOf(rule.get("metric"))),
          "%s has a quality rule that is none of the library's: %s", here, rule);
      check(Integer.valueOf(0).equals(rule.get("mustBe")), "%s has a quality rule that does not say mustBe: 0", here);
      known(map(rule.get("arguments")), ARGUMENTS, "a quality rule of " + here);
    }
  }

  private void custom(Map<String, Object> owner, String here) {
    list(owner.get("customProperties")).stream().map(Description::map).forEach(property -> {
      text(property, "property", "a custom property of " + here);
      check(property.get("value") != null, "the custom property %s of %s has no value", property.get("property"), here);
    });
  }

  private void known(Map<String, Object> owner, Set<String> keys, String here) {
    owner.keySet().stream().filter(key -> !keys.contains(key))
        .forEach(key -> complaints.add("%s says '%s', which the standard does not know".formatted(here, key)));
  }

  private void text(Map<String, Object> owner, String key, String here) {
    check(owner.get(key) instanceof String text && !text.isBlank(), "%s does not say its %s", here, key);
  }

  private void check(boolean sound, String complaint, Object... arguments) {
    if (!sound) {
      complaints.add(complaint.formatted(arguments));
    }
  }
}
