package shop.kontor.architecture.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.modulith.events.ApplicationModuleListener;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Listener;
import shop.kontor.architecture.house.Rule;
import shop.kontor.foundation.post.Fact;
import shop.kontor.foundation.post.Request;

/** Laws 1 and 5: every listener has an id that survives renaming, and every request is handled by its owner, once. */
class ListenersRule extends Rule {

  ListenersRule() {
    super("listeners", "the post remembers by its id what a listener has heard: without a stable one, a renamed"
        + " listener hears everything again or nothing more; and a request that two handle, or none, or a stranger, is"
        + " not kept",
        "write @ApplicationModuleListener(id = \"<room>.<verb-phrase>\") on a method with one parameter, the message's"
            + " own record; handle each request by one listener in the room that owns it");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    var ids = new HashMap<String, Listener>();
    var handlers = new HashMap<String, Listener>();
    for (var room : house.all()) {
      room.classes().stream().filter(type -> type.isMetaAnnotatedWith(ApplicationModuleListener.class))
          .forEach(type -> inspection.finds(type, "a whole class can't be a listener"));
      for (var listener : Listener.in(house, room)) {
        inspection.guards();
        id(listener, ids, inspection);
        var message = listener.message();
        if (message.isEmpty()) {
          inspection.finds(listener.method(), "listener '" + listener.id()
              + "' must have one parameter, a Fact or Request"
              + " of a room");
        } else if (message.get().isAssignableTo(Request.class)) {
          handled(house, listener, handlers, inspection);
        }
      }
    }
    house.messages().stream().filter(type -> type.isAssignableTo(Request.class) && !type.isAssignableTo(Fact.class))
        .filter(type -> !handlers.containsKey(type.getName()))
        .filter(type -> house.room(type).filter(house::isKnownByItsWords).isEmpty())
        .forEach(type -> inspection.finds(type, "nobody handles this request"));
  }

  private static void id(Listener listener, Map<String, Listener> ids, Inspection inspection) {
    var id = listener.id();
    if (!id.matches(java.util.regex.Pattern.quote(listener.room().name()) + "\\.[a-z0-9]+(-[a-z0-9]+)*")) {
      inspection.finds(listener.method(), "the id '" + id + "' is not of the form '" + listener.room()
          + ".verb-phrase'");
    }
    var other = ids.putIfAbsent(id, listener);
    if (other != null) {
      inspection.finds(listener.method(), "the id '" + id + "' is taken by " + other.method().getFullName());
    }
  }

  private static void handled(House house, Listener listener, Map<String, Listener> handlers, Inspection inspection) {
    var request = listener.message().orElseThrow();
    if (!listener.room().owns(request)) {
      inspection.finds(listener.method(), "room '" + listener.room() + "' handles " + request.getSimpleName()
          + ", which room '" + house.room(request).map(Object::toString).orElse("?") + "' owns");
    }
    var other = handlers.putIfAbsent(request.getName(), listener);
    if (other != null) {
      inspection.finds(listener.method(), request.getSimpleName() + " is handled twice, also by "
          + other.method().getFullName());
    }
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        ear("without an id", "@ApplicationModuleListener void on(house.pear.PearsCounted fact) {}",
            "the id '' is not of the form 'apple.verb-phrase'"),
        ear("with another room's name in its id",
            "@ApplicationModuleListener(id = \"pear.remember\") void on(house.pear.PearsCounted fact) {}",
            "the id 'pear.remember' is not of the form"),
        ear("with an id that is taken",
            "@ApplicationModuleListener(id = \"apple.remember-pears\") void on(house.pear.PearsCounted fact) {}",
            "is taken by"),
        ear("of anything", "@ApplicationModuleListener(id = \"apple.hear-all\") void on(Object anything) {}",
            "must have one parameter"),
        ear("of another room's request",
            "@ApplicationModuleListener(id = \"apple.count\") void on(house.pear.CountPears request) {}",
            "handles CountPears, which room 'pear' owns", "is handled twice"),
        Fixture.of("a request that nobody handles").java("""
            package house.pear;
            public record PickPears(String key) implements shop.kontor.foundation.post.Request {}
            """).shows("house.pear.PickPears", "nobody handles"));
  }

  private static Fixture ear(String name, String method, String... shown) {
    return Fixture.of("a listener " + name).java("""
        package house.apple.application;
        import org.springframework.modulith.events.ApplicationModuleListener;
        @org.springframework.stereotype.Component
        class Ear {
          %s
        }
        """.formatted(method)).shows("house.apple.application.Ear.on(").shows(shown);
  }
}
