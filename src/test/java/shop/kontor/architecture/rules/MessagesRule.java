package shop.kontor.architecture.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.PlainValues;
import shop.kontor.architecture.house.Rule;
import shop.kontor.foundation.post.Fact;

/** Laws 1 and 6: a message is a record of plain values in the root package of the room that owns it. */
class MessagesRule extends Rule {

  private static final Set<String> IRREGULAR = Set.of("Paid", "Sold", "Sent", "Kept", "Lost", "Found", "Made", "Begun",
      "Withdrawn", "Taken", "Given", "Held", "Bought", "Shown", "Told", "Done", "Put", "Set", "Built", "Drawn",
      "Chosen",
      "Brought", "Caught", "Met", "Left", "Known", "Written", "Broken", "Forgotten", "Gone", "Become", "Run", "Went");

  MessagesRule() {
    super("messages", "a message leaves the room, is kept in the journal and read by others, perhaps in another process"
        + " and another version: what is not a plain value can't travel, and one that is told as a wish is misread",
        "make it a record in the room's root package, of records, enums, texts, numbers, times, Money, lists and maps;"
            + " name a fact for what happened (StockReserved), a request for what to do (ReserveStock)");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    house.classes().stream().filter(House::isMessage).filter(type -> house.room(type).filter(room -> !room.ground())
        .isPresent()).forEach(type -> {
          inspection.guards();
          var room = house.room(type).orElseThrow();
          if (!type.isRecord()) {
            inspection.finds(type, "a message must be a record");
            return;
          }
          if (!room.publishes(type)) {
            inspection.finds(type, "a message must stand in the root package of its room, " + room.rootPackage());
          }
          var fact = type.isAssignableTo(Fact.class);
          if (fact != tellsOfThePast(type.getSimpleName())) {
            inspection.finds(type, fact ? "a fact is told in the past tense"
                : "a request is not told in the past tense");
          }
          PlainValues.complaints(house.load(type)).forEach(complaint -> inspection.finds(type, complaint));
        });
  }

  /** Whether a word after the first ends in -ed or is a participle of another form: {@code CustomerSignedIn}. */
  static boolean tellsOfThePast(String name) {
    var words = name.split("(?=\\p{Lu})");
    return Arrays.stream(words).skip(1)
        .anyMatch(word -> word.endsWith("ed") && word.length() > 3 && !word.equals("Feed")
        || IRREGULAR.contains(word));
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        Fixture.of("a message that is a class").java("""
            package house.pear;
            public class PearsSold implements shop.kontor.foundation.post.Fact {
              public String key() { return ""; }
            }
            """).shows("house.pear.PearsSold", "must be a record"),
        Fixture.of("a message inside its room").java("""
            package house.pear.domain;
            record PearsSold(String key) implements shop.kontor.foundation.post.Fact {}
            """).shows("house.pear.domain.PearsSold", "must stand in the root package of its room, house.pear"),
        Fixture.of("a fact told as a wish").java("""
            package house.pear;
            public record SellPears(String key) implements shop.kontor.foundation.post.Fact {}
            """).shows("house.pear.SellPears", "past tense"),
        Fixture.of("a request told as a fact").java("""
            package house.pear;
            public record PearsPicked(String key) implements shop.kontor.foundation.post.Request {}
            """).shows("house.pear.PearsPicked", "not told in the past tense"),
        component("an entity", "house.pear.domain.PearTree tree", "PearTree"),
        component("anything", "Object anything", "java.lang.Object"),
        component("an array", "byte[] bytes", "byte[]"),
        component("a list of something mutable", "java.util.List<java.util.Date> dates", "java.util.Date"),
        component("a bean", "org.springframework.jdbc.core.JdbcTemplate jdbc", "JdbcTemplate"));
  }

  private static Fixture component(String what, String component, String shown) {
    return Fixture.of("a message that carries " + what).java("""
        package house.pear;
        public record PearsPicked(String key, %s) implements shop.kontor.foundation.post.Fact {}
        """.formatted(component)).shows("house.pear.PearsPicked", "carries", shown);
  }
}
