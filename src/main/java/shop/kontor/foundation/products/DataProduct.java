package shop.kontor.foundation.products;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import shop.kontor.foundation.post.ProductPort.Offered;

/**
 * What a room offers to whoever wants to know it, as the room describes it.
 *
 * @param owner the team that answers for it
 * @param state whether it is a state that can be read whole, rather than what happens
 * @param promised from a fact's commit until whoever listens has heard it
 * @param text the whole description, in YAML of the Open Data Contract Standard
 */
public record DataProduct(String room, String name, String version, String owner, String purpose, String usage,
    String limitations, boolean state, Duration promised, List<FactOffered> facts, String text) {

  /** @param type as the post names it, such as {@code inventory.StockChanged} */
  public record FactOffered(String type, String description, List<Field> fields) {}

  /**
   * One field of a fact.
   *
   * @param path such as {@code locations[].onHand}
   * @param type logical, as the standard names it
   * @param required whether it is always there
   * @param unit {@code null} for none
   * @param personal whether it tells of a person
   */
  public record Field(String path, String type, boolean required, String description, @Nullable String unit,
      boolean personal, List<Check> checks) {}

  /** @param text in YAML of the Open Data Contract Standard, as a room wrote it */
  public static DataProduct parse(String text) {
    return Descriptions.product(text);
  }

  /** {@code <room>.<name>} */
  public String id() {
    return room + "." + name;
  }

  public Set<String> types() {
    return facts.stream().map(FactOffered::type).collect(Collectors.toUnmodifiableSet());
  }

  /** Whether it tells of persons. */
  public boolean personal() {
    return facts.stream().flatMap(fact -> fact.fields().stream()).anyMatch(Field::personal);
  }

  /** Where it is read. */
  public String port() {
    return "/" + room + "/data/" + name;
  }

  Offered offered() {
    return new Offered(id(), types(), state);
  }
}
