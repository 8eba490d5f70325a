package shop.kontor.architecture.rules;

import java.util.List;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Rule;
import shop.kontor.architecture.house.Url;

/** Law 8: a URL tells whose it is. */
class UrlsRule extends Rule {

  UrlsRule() {
    super("urls", "after a carve a proxy sends each URL to its room by its beginning alone",
        "let the path begin with /<room>, or name it on the room's title page as {@code /path}");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.all()) {
      var listed = house.titlePage(room).urls();
      for (var url : Url.of(house, room)) {
        inspection.guards();
        if (!below(url.path(), "/" + room.name()) && listed.stream().noneMatch(path -> below(url.path(), path))) {
          inspection.finds(url.place(), url.method() + " " + url.path() + " does not begin with /" + room
              + ", nor is it on the title page of room '" + room + "'");
        }
      }
      routers(room, inspection);
    }
  }

  private static boolean below(String path, String prefix) {
    return path.equals(prefix) || !prefix.equals("/") && path.startsWith(prefix + "/");
  }

  private static void routers(Room room, Inspection inspection) {
    room.classes().stream().flatMap(type -> type.getMethods().stream())
        .filter(method -> method.getRawReturnType().getName()
        .equals("org.springframework.web.servlet.function.RouterFunction"))
        .forEach(method -> inspection.finds(method,
        "routes by a RouterFunction, whose paths nobody can read from the code;"
            + " use annotations"));
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        page("a URL that does not tell its room", "/basket", "GET /basket does not begin with /apple"),
        page("a URL of another room", "/pear/tree", "GET /pear/tree does not begin with /apple"),
        page("a URL that begins like its room's name", "/apples", "GET /apples does not begin with /apple"),
        Fixture.of("a router function").java("""
            package house.apple.web;
            import org.springframework.web.servlet.function.*;
            class Routes {
              RouterFunction<ServerResponse> routes() { return null; }
            }
            """).shows("house.apple.web.Routes.routes()", "RouterFunction"));
  }

  private static Fixture page(String name, String path, String shown) {
    return Fixture.of(name).java("""
        package house.apple.web;
        @org.springframework.stereotype.Controller
        class Page {
          @org.springframework.web.bind.annotation.GetMapping("%s")
          String show() { return "apple/page"; }
        }
        """.formatted(path)).shows("house.apple.web.Page.show() (Page.java)", shown);
  }
}
