package shop.kontor.architecture.rules;

import java.util.List;
import java.util.Set;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Rule;

/** Law 1: rooms do not call each other's URLs from Java. */
class HttpClientsRule extends Rule {

  private static final Set<String> CLIENTS = Set.of("java.net.http.HttpClient", "java.net.HttpURLConnection",
      "java.net.URLConnection", "java.net.Socket", "org.springframework.web.client.RestClient",
      "org.springframework.web.client.RestTemplate", "org.springframework.web.reactive.function.client.WebClient",
      "org.springframework.web.service.invoker.HttpServiceProxyFactory",
      "org.springframework.web.service.annotation.HttpExchange");

  HttpClientsRule() {
    super("http-clients", "a room that asks another by HTTP waits for it, fails with it, and knows its URLs",
        "include the other room's fragment by URL in the page, or keep a replica; what talks to an outside system"
            + " stands in the room's 'adapter' package");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    for (var room : house.rooms()) {
      for (var type : room.classes()) {
        inspection.guards();
        if (!room.part(type).equals("adapter")) {
          type.getDirectDependenciesFromSelf().stream()
              .filter(dependency -> CLIENTS.stream()
              .anyMatch(client -> named(dependency.getTargetClass().getName(), client)))
              .forEach(dependency -> inspection.finds(dependency,
                  "room '" + room + "' uses " + dependency.getTargetClass().getName() + " outside its adapters"));
        }
      }
    }
  }

  private static boolean named(String name, String client) {
    return name.equals(client) || name.startsWith(client + "$");
  }

  @Override
  public List<Fixture> faults() {
    return List.of(Fixture.of("a room that asks another by HTTP").java("""
        package house.apple.application;
        class Caller {
          String pears() {
            return org.springframework.web.client.RestClient.create("http://localhost:8080")
                .get().uri("/pear/api/pears/north").retrieve().body(String.class);
          }
        }
        """).shows("Caller.java:4", "outside its adapters", "RestClient"));
  }
}
