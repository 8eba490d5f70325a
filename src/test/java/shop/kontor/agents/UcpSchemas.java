package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * The protocol's own schemas. One of them is mended: a destination is "one of" an address and a store, but an address may
 * have any property and so is every store, too; it is read as "any of", as later versions tell the two apart.
 */
public final class UcpSchemas {

  private static final Path FOLDER = Path.of("src/test/resources/ucp/schemas");
  private static final String BASE = "https://ucp.dev/schemas/";
  private static final Map<String, Schema> KNOWN = new ConcurrentHashMap<>();
  private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
      builder -> builder.schemas(texts()));

  private UcpSchemas() {}

  private static Map<String, String> texts() {
    var texts = new HashMap<String, String>();
    try (var files = Files.walk(FOLDER)) {
      files.filter(file -> file.toString().endsWith(".json")).forEach(file -> texts.put(
          BASE + FOLDER.relativize(file).toString().replace('\\', '/'), read(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    texts.put(BASE + "fault.json", read(FOLDER.resolveSibling("fault.json")));
    texts.computeIfPresent(BASE + "shopping/types/fulfillment_destination.json",
        (_, text) -> text.replace("\"oneOf\"", "\"anyOf\""));
    return texts;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @param schema such as {@code shopping/cart.json}, with a pointer into it where it has several */
  public static void check(String schema, JsonNode told) {
    var found = KNOWN.computeIfAbsent(schema, name -> REGISTRY.getSchema(SchemaLocation.of(BASE + name)));
    assertThat(found.validate(told.toString(), InputFormat.JSON)).as(told.toPrettyString()).isEmpty();
  }
}
