package shop.kontor.architecture.documents;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.AnnotatedElementUtils;
import shop.kontor.architecture.house.Books;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Listener;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Url;

/** One room, on one page. */
final class RoomPage {

  private final House house;
  private final Room room;
  private final Traffic traffic;
  private final StringBuilder page = new StringBuilder();

  RoomPage(House house, Room room) {
    this.house = house;
    this.room = room;
    this.traffic = new Traffic(house);
  }

  String page() {
    page.append("# ").append(HouseMap.displayName(house, room)).append("\n\n")
        .append(house.titlePage(room).markdown()).append("\n");
    var books = Books.of(house, room);
    section("Owns", books.tables().stream().sorted().map(table -> "`" + table + "`").toList());
    if (!room.ground()) {
      section("Tells", traffic.facts(room).stream().map(fact -> contract(fact) + heardBy(fact)).toList());
      section("Accepts", traffic.requests(room).stream().map(request -> contract(request) + askedBy(request)).toList());
      section("Asks", traffic.asks(room).stream()
          .map(request -> contract(request) + " of " + link(traffic.owner(request)))
          .toList());
      section("Hears", Listener.in(house, room).stream().map(this::heard).toList());
      section("Keeps replicas, built from the facts of", traffic.heardFrom(room).stream().map(RoomPage::link).toList());
    }
    section("Serves", new ArrayList<>(Url.of(house, room).stream()
        .map(url -> "`" + url.method() + " " + url.path() + "` for "
        + callers(url)).collect(Collectors.toCollection(LinkedHashSet::new))));
    return page.toString();
  }

  private void section(String title, List<String> lines) {
    if (!lines.isEmpty()) {
      page.append("\n## ").append(title).append("\n\n");
      lines.forEach(line -> page.append("- ").append(line).append("\n"));
    }
  }

  private String heard(Listener listener) {
    return listener.message().map(this::contract).orElse("?") + " as `" + listener.id() + "`";
  }

  private String contract(JavaClass message) {
    return "[%s](../contracts/%s.%s.json)".formatted(message.getSimpleName(), traffic.owner(message),
        message.getSimpleName());
  }

  private String heardBy(JavaClass fact) {
    var hearers = traffic.hearers(fact);
    return hearers.isEmpty() ? ", which nobody hears yet"
        : ", heard by " + hearers.stream().map(RoomPage::link).collect(Collectors.joining(", "));
  }

  private String askedBy(JavaClass request) {
    var makers = traffic.makers(request);
    return makers.isEmpty() ? ", which nobody asks yet"
        : ", asked by " + makers.stream().map(RoomPage::link).collect(Collectors.joining(", "));
  }

  private static String link(Room other) {
    return "[%s](%s.md)".formatted(other, other);
  }

  private static String callers(Url url) {
    for (var element : List.of(url.handler(), url.handler().getDeclaringClass())) {
      if (AnnotatedElementUtils.hasAnnotation(element, PermitAll.class)) {
        return "everyone";
      }
      var roles = AnnotatedElementUtils.findMergedAnnotation(element, RolesAllowed.class);
      if (roles != null) {
        return String.join(", ", roles.value()).toLowerCase();
      }
    }
    return "nobody";
  }
}
