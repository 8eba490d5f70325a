package shop.kontor.journeys;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import shop.kontor.foundation.web.ImportMap;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.drawing.PlanDrawing;
import shop.kontor.studio.domain.scene.Scene;
import tools.jackson.databind.json.JsonMapper;

/** Just enough of a house to look at rooms in: its scripts, its styles and its content policy. */
final class RoomServer implements AutoCloseable {

  private final ImportMap imports = new ImportMap();
  private final Map<String, String> pages = new HashMap<>();
  private final Function<String, byte[]> models;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  /** @param models by their path below {@code /catalog/models/}; {@code null} for what is not there */
  RoomServer(Function<String, byte[]> models) throws IOException {
    this.models = models;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.setExecutor(threads);
    server.start();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** A page of this room, and beside it its scene. */
  String page(String name, Room room, List<Placement> placements) {
    pages.put("/" + name + ".json",
        JsonMapper.builder().build().writeValueAsString(Scene.of(room, Finishes.USUAL, placements, Locale.ENGLISH)));
    pages.put("/" + name, """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A room</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/foundation/kontor.css"><script type="importmap">%s</script></head>
        <body><main class="content"><h1>A room</h1>
        <figure class="room3d" data-room3d="/%s.json"><div class="room3d-stage" data-label="The room">
        <div class="room3d-plan">%s</div></div><p class="notice room3d-sorry" hidden>Here is the plan.</p>
        <div class="room3d-tools" role="group" aria-label="View"><span class="switch">
        <button type="button" data-view="orbit" aria-pressed="true">Outside</button>
        <button type="button" data-view="walk" aria-pressed="false">Walk in</button>
        <button type="button" data-view="above" aria-pressed="false">Above</button></span><span class="switch">
        <button type="button" data-time="day" aria-pressed="true">Day</button>
        <button type="button" data-time="evening" aria-pressed="false">Evening</button></span></div>
        </figure></main><script type="module" src="%s"></script></body></html>
        """.formatted(imports.text(), name, PlanDrawing.svg(room, placements, PlanDrawing.Options.plan(Locale.ENGLISH)),
        JsonMapper.builder().build().readTree(imports.text()).at("/imports/studio~1viewer").asString()));
    return "/" + name;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = URLDecoder.decode(exchange.getRequestURI().getRawPath(), StandardCharsets.UTF_8);
      var found = found(path);
      exchange.getResponseHeaders().set("Content-Type", kind(path));
      exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'; script-src 'self' "
          + imports.source() + "; img-src 'self' https: data:; style-src 'self' 'unsafe-inline'; object-src 'none'");
      exchange.sendResponseHeaders(found == null ? 404 : 200, found == null || found.length == 0 ? -1 : found.length);
      if (found != null) {
        exchange.getResponseBody().write(found);
      }
    }
  }

  private byte[] found(String path) {
    if (pages.containsKey(path)) {
      return pages.get(path).getBytes(StandardCharsets.UTF_8);
    }
    if (path.startsWith("/catalog/models/")) {
      return models.apply(path.substring("/catalog/models/".length()));
    }
    var file = path.startsWith("/webjars/") ? "/META-INF/resources" + path
        : "/static" + path.replaceFirst("(/modules/\\w+)-[0-9a-f]{32}", "$1");
    try (var content = RoomServer.class.getResourceAsStream(file)) {
      return content == null || path.endsWith("/") ? null : content.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String kind(String path) {
    return switch (path.substring(path.lastIndexOf('.') + 1)) {
      case "js" -> "text/javascript";
      case "css" -> "text/css";
      case "json" -> "application/json";
      case "svg" -> "image/svg+xml";
      case "png" -> "image/png";
      case "jpg", "jpeg" -> "image/jpeg";
      default -> path.contains(".") ? "application/octet-stream" : "text/html; charset=utf-8";
    };
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
