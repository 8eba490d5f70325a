package shop.kontor.foundation.products;

import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.foundation.post.CursorRefused;
import shop.kontor.foundation.post.ProductPort;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Reader;
import shop.kontor.foundation.web.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Where programs read data products: below each room's own addresses, so that it leaves with the room. */
@RestController
@ConditionalOnWebApplication
@RolesAllowed({"STAFF", "READER"})
class Ports {

  private static final MediaType YAML = MediaType.parseMediaType("application/yaml;charset=UTF-8");
  private static final String LINES = "application/x-ndjson";

  private final DataProducts products;
  private final ProductPort port;
  private final ReadersSeen seen;
  private final JsonMapper json;

  Ports(DataProducts products, ProductPort port, ReadersSeen seen, JsonMapper json) {
    this.products = products;
    this.port = port;
    this.seen = seen;
    this.json = json;
  }

  /** What a room offers, in short. */
  @GetMapping("/{room}/data")
  List<Map<String, Object>> offered(@PathVariable String room) {
    return products.here().stream().filter(product -> product.room().equals(room))
        .map(product -> Map.<String, Object>of("product", product.id(), "version", product.version(), "purpose",
            product.purpose(), "state", product.state(), "personal", product.personal(), "port", product.port(),
            "contract", product.port() + "/contract")).toList();
  }

  /** The description as the room keeps it, in YAML of the Open Data Contract Standard. */
  @GetMapping("/{room}/data/{name}/contract")
  ResponseEntity<byte[]> contract(@PathVariable String room, @PathVariable String name) {
    return ResponseEntity.ok().contentType(YAML).body(find(room, name).text().getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The next facts after the cursor: first, where the product has one, the state, then the changes. As one JSON object,
   * or, where {@code application/x-ndjson} is accepted, as one line each and a last one with the cursor.
   *
   * @param cursor {@code next} of the page before; without one, reading begins
   * @param limit facts in a page, 1,000 at most
   */
  @GetMapping("/{room}/data/{name}")
  void read(@PathVariable String room, @PathVariable String name, @RequestParam(required = false) String cursor,
      @RequestParam(defaultValue = "200") int limit, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var product = find(room, name);
    var reader = reader(product, request);
    var page = page(product, cursor, limit);
    seen.note(product.id(), reader, page.items().size());
    response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
    response.setHeader(HttpHeaders.LINK, "<" + product.port() + "?cursor=" + page.next() + ">; rel=\"next\"");
    response.setCharacterEncoding("UTF-8");
    var accepted = request.getHeader(HttpHeaders.ACCEPT);
    if (accepted != null && accepted.contains(LINES)) {
      response.setContentType(LINES);
      writeLines(page, response);
    } else {
      response.setContentType(MediaType.APPLICATION_JSON_VALUE);
      writeWhole(product, page, response);
    }
  }

  private DataProduct find(String room, String name) {
    return products.find(room, name).orElseThrow(() -> Refusal.notFound("foundation.refused.nothing"));
  }

  private static String reader(DataProduct product, HttpServletRequest request) {
    if (request.getAttribute(Caller.class.getName()) instanceof Caller caller && caller.staff()) {
      return caller.name();
    }
    var reader = (Reader) request.getAttribute(Reader.class.getName());
    if (product.personal() && !reader.personal()) {
      throw Refusal.forbidden("foundation.refused.personal");
    }
    return "reader:" + reader.name();
  }

  private ProductPort.Page page(DataProduct product, String cursor, int limit) {
    if (limit < 1 || limit > ProductPort.MOST) {
      throw Refusal.invalid("foundation.refused.limit", ProductPort.MOST);
    }
    try {
      return port.read(product.offered(), cursor, limit);
    } catch (CursorRefused e) {
      throw switch (e.reason()) {
        case UNREADABLE -> Refusal.invalid("foundation.refused.cursor");
        case PURGED -> Refusal.gone("foundation.refused.cursor.old");
        case AHEAD -> Refusal.gone("foundation.refused.cursor.ahead");
      };
    }
  }

  private void writeLines(ProductPort.Page page, HttpServletResponse response) throws IOException {
    var out = response.getWriter();
    for (var item : page.items()) {
      out.append(line(item)).append('\n');
    }
    out.append("{\"next\":\"").append(page.next()).append("\",\"state\":").append(String.valueOf(page.state()))
        .append(",\"more\":").append(String.valueOf(page.more())).append("}\n");
  }

  private void writeWhole(DataProduct product, ProductPort.Page page, HttpServletResponse response)
      throws IOException {
    var out = response.getWriter();
    out.append("{\"product\":\"").append(product.id()).append("\",\"version\":\"").append(product.version())
        .append("\",\"state\":").append(String.valueOf(page.state())).append(",\"items\":[");
    var separator = "";
    for (var item : page.items()) {
      out.append(separator).append(line(item));
      separator = ",";
    }
    out.append("],\"next\":\"").append(page.next()).append("\",\"more\":").append(String.valueOf(page.more()))
        .append("}");
  }

  /** The fact itself is JSON as the room wrote it. */
  private String line(ProductPort.Item item) {
    return "{\"fact\":\"" + item.type() + "\",\"key\":" + json.writeValueAsString(item.key())
        + (item.position() == null ? "" : ",\"position\":" + item.position() + ",\"at\":\"" + item.at() + "\"")
        + ",\"content\":" + item.payload() + "}";
  }
}
