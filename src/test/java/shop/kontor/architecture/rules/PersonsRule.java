package shop.kontor.architecture.rules;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import shop.kontor.architecture.house.Books;
import shop.kontor.architecture.house.Fixture;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Inspection;
import shop.kontor.architecture.house.Listener;
import shop.kontor.architecture.house.Room;
import shop.kontor.architecture.house.Rule;
import shop.kontor.architecture.products.Description;

/**
 * What is known of a person is known to be: whoever keeps any of it hands it over, and erases it. That a room does is told
 * by its tables, by what its data products mark as personal, and by the addresses in what it hears.
 */
class PersonsRule extends Rule {

  private static final Pattern COLUMN = Pattern.compile("(?i)(?:[(,]|\\badd\\s+column)\\s*"
      + "(customer|visitor|owner|person|email|email_key|phone|buyer|member)\\s+varchar");
  private static final Set<String> COMPONENTS = Set.of("customer", "visitor", "email", "to");
  private static final Set<String> WHOLE = Set.of("PostalAddress", "Buyer", "Company", "CustomerId");
  private static final List<String> NEEDED = List.of("PersonErased", "ExportAsked");

  PersonsRule() {
    super("persons", "somebody who wants to be forgotten, or to know what is known of her, asks the shop and not each of"
        + " its rooms: one that keeps something of persons and does not hear of it keeps it for ever, and nobody knows",
        "let a component of the room's application hear customer.PersonErased and customer.ExportAsked, answer each round"
            + " of both, and tell foundation.post.Oblivion by which ids messages tell of her");
  }

  @Override
  protected void inspect(House house, Inspection inspection) {
    var asked = house.messages().stream().filter(type -> NEEDED.contains(type.getSimpleName()))
        .collect(Collectors.toSet());
    for (var room : house.rooms()) {
      inspection.guards();
      if (asked.stream().anyMatch(room::owns)) {
        continue; // it is the one that asks, and has its own answer ready
      }
      var kept = kept(house, room);
      var heard = Listener.in(house, room).stream().flatMap(listener -> listener.message().stream())
          .map(JavaClass::getSimpleName).collect(Collectors.toSet());
      var deaf = NEEDED.stream().filter(fact -> !heard.contains(fact)).toList();
      if (!kept.isEmpty() && !deaf.isEmpty()) {
        inspection.finds(room.rootPackage(), "room '" + room + "' keeps something of persons ("
            + String.join(", ", kept) + ") and does not hear " + String.join(", ", deaf));
      }
    }
  }

  /** By what a room gives itself away. */
  private static Set<String> kept(House house, Room room) {
    var kept = new TreeSet<String>();
    var books = Books.of(house, room);
    books.statements().forEach(statement -> COLUMN.matcher(statement.sql()).results()
        .forEach(found -> kept.add("column " + found.group(1).toLowerCase())));
    Description.in(house).stream().filter(product -> product.room().equals(room.name()))
        .filter(product -> product.content().toString().contains("classification=personal"))
        .forEach(product -> kept.add("product " + product.name()));
    if (!books.tables().isEmpty()) {
      Listener.in(house, room).stream().flatMap(listener -> listener.message().stream())
          .filter(message -> message.isAssignableTo(shop.kontor.foundation.post.Request.class) && room.owns(message))
          .filter(message -> tellsOfSomebody(house.load(message), new ArrayList<>()))
          .forEach(message -> kept.add("request " + message.getSimpleName()));
    }
    return kept;
  }

  private static boolean tellsOfSomebody(Class<?> type, List<Class<?>> seen) {
    if (!type.isRecord() || seen.contains(type)) {
      return false;
    }
    seen.add(type);
    return Stream.of(type.getRecordComponents()).anyMatch(component -> WHOLE.contains(component.getType().getSimpleName())
        || component.getType() == String.class && COMPONENTS.contains(component.getName())
        && !(component.getName().equals("to") && Stream.of(type.getRecordComponents())
            .anyMatch(other -> other.getName().equals("from")))
        || tellsOfSomebody(component.getType(), seen));
  }

  @Override
  public List<Fixture> faults() {
    return List.of(
        Fixture.of("a table that knows whose it is").migration("apple/V2__baskets.sql", """
            CREATE TABLE apple.basket (id VARCHAR(40) PRIMARY KEY, customer VARCHAR(40) NOT NULL);
            """).shows("house.apple", "keeps something of persons (column customer)"),
        Fixture.of("a product that tells of persons").file("src/main/resources/products/pear/pears.odcs.yaml", """
            schema:
              - name: PearsCounted
                physicalName: pear.PearsCounted
                properties:
                  - name: picker
                    classification: personal
            """).shows("house.pear", "keeps something of persons (product pears)"));
  }
}
