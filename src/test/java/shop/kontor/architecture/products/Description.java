package shop.kontor.architecture.products;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import shop.kontor.architecture.house.House;

/**
 * A data product as its room describes it, in YAML.
 *
 * @param room whose folder it lies in
 */
public record Description(Path file, String room, String name, Map<String, Object> content) {

  public static final String ENDING = ".odcs.yaml";

  /** All that are kept in the house, whoever's they are. */
  public static List<Description> in(House house) {
    var folder = house.resources().resolve("products");
    return House.files(folder, ENDING).stream().map(file -> of(folder, file)).toList();
  }

  private static Description of(Path folder, Path file) {
    try (Reader text = Files.newBufferedReader(file)) {
      var name = file.getFileName().toString();
      return new Description(file, folder.relativize(file).getName(0).toString(),
          name.substring(0, name.length() - ENDING.length()),
          map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The facts that it offers, as the post names them. */
  public List<String> facts() {
    return list(content.get("schema")).stream().map(each -> String.valueOf(map(each).get("physicalName"))).toList();
  }

  /** Whether it is a state that can be read whole, rather than what happens. */
  boolean isState() {
    return custom().anyMatch(each -> "tells".equals(each.get("property")) && "state".equals(each.get("value")));
  }

  private Stream<Map<String, Object>> custom() {
    return list(content.get("customProperties")).stream().map(Description::map);
  }

  @SuppressWarnings("unchecked")
  static Map<String, Object> map(Object value) {
    return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
  }

  static List<?> list(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  @Override
  public String toString() {
    return room + "." + name;
  }
}
