package shop.kontor.studio.domain.export;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import shop.kontor.foundation.colour.Light;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Piece;
import shop.kontor.studio.domain.Placement;
import shop.kontor.studio.domain.Point;
import shop.kontor.studio.domain.Room;
import shop.kontor.studio.domain.shape.Paint;
import shop.kontor.studio.domain.shape.Shapes;
import tools.jackson.databind.json.JsonMapper;

/**
 * A room with what stands in it as glTF 2.0, in one binary file: metres, y up, each piece a node of its own name. Equal
 * pieces share their mesh. Pieces have the shapes that they have on the screen; makers' own models stay where they are.
 */
public final class Gltf {

  private static final int MAGIC = 0x46546C67;
  private static final int JSON = 0x4E4F534A;
  private static final int BIN = 0x004E4942;
  private static final int FLOATS = 5126;
  private static final int FOR_VERTICES = 34962;
  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  private final List<Map<String, Object>> meshes = new ArrayList<>();
  private final List<Map<String, Object>> accessors = new ArrayList<>();
  private final List<Map<String, Object>> views = new ArrayList<>();
  private final List<Map<String, Object>> materials = new ArrayList<>();
  private final List<float[]> numbers = new ArrayList<>();
  private final Map<Paint, Integer> paints = new HashMap<>();
  private int bytes;

  private Gltf() {}

  public static byte[] binary(Room room, Finishes finishes, List<Placement> placements, Locale locale) {
    return new Gltf().write(room, finishes, placements, locale);
  }

  private byte[] write(Room room, Finishes finishes, List<Placement> placements, Locale locale) {
    var nodes = new ArrayList<Map<String, Object>>();
    var name = room.name().isEmpty() ? "room" : room.name();
    nodes.add(Map.of("name", name, "mesh", mesh(name, Shell.of(room, finishes))));
    var known = new HashMap<Piece, Integer>();
    for (var placement : placements) {
      var piece = placement.piece();
      var called = piece.name().in(locale);
      known.computeIfAbsent(piece, each -> mesh(called, Solid.of(Shapes.of(each))));
      var node = node(called, known.get(piece), placement.at(), placement.lift(), placement.turn());
      node.put("extras", piece.sku() == null ? Map.of("placement", placement.id())
          : Map.of("placement", placement.id(), "sku", piece.sku().value()));
      nodes.add(node);
    }
    for (var fixture : room.fixtures()) {
      var kind = fixture.kind().name().toLowerCase(Locale.ROOT);
      nodes.add(node(kind, mesh(kind, Solid.of(Fittings.of(fixture))), fixture.at(), Fittings.lift(fixture), fixture.turn()));
    }
    var whole = new LinkedHashMap<String, Object>();
    whole.put("asset", Map.of("version", "2.0", "generator", "Kontor"));
    whole.put("scene", 0);
    whole.put("scenes", List.of(Map.of("name", name,
        "nodes", IntStream.range(0, nodes.size()).boxed().toList())));
    whole.put("nodes", nodes);
    whole.put("meshes", meshes);
    whole.put("materials", materials);
    whole.put("accessors", accessors);
    whole.put("bufferViews", views);
    whole.put("buffers", List.of(Map.of("byteLength", bytes)));
    return packed(MAPPER.writeValueAsString(whole).getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, Object> node(String name, int mesh, Point at, double lift, int turn) {
    var node = new LinkedHashMap<String, Object>();
    node.put("name", name);
    node.put("mesh", mesh);
    node.put("translation", List.of(at.x() / 1000.0, lift / 1000.0, at.y() / 1000.0));
    double half = Math.toRadians(-turn) / 2;
    node.put("rotation", List.of(0.0, Math.sin(half), 0.0, Math.cos(half)));
    return node;
  }

  private int mesh(String name, List<Solid> solids) {
    var primitives = solids.stream().map(solid -> Map.<String, Object>of("attributes",
        Map.of("POSITION", accessor(solid.corners(), true), "NORMAL", accessor(solid.normals(), false)),
        "material", paints.computeIfAbsent(solid.paint(), this::material))).toList();
    meshes.add(Map.of("name", name, "primitives", primitives));
    return meshes.size() - 1;
  }

  private int accessor(float[] values, boolean bounded) {
    views.add(Map.of("buffer", 0, "byteOffset", bytes, "byteLength", values.length * 4, "target", FOR_VERTICES));
    numbers.add(values);
    bytes += values.length * 4;
    var accessor = new LinkedHashMap<String, Object>();
    accessor.put("bufferView", views.size() - 1);
    accessor.put("componentType", FLOATS);
    accessor.put("count", values.length / 3);
    accessor.put("type", "VEC3");
    if (bounded) {
      var least = new float[] {Float.MAX_VALUE, Float.MAX_VALUE, Float.MAX_VALUE};
      var most = new float[] {-Float.MAX_VALUE, -Float.MAX_VALUE, -Float.MAX_VALUE};
      for (int i = 0; i < values.length; i++) {
        least[i % 3] = Math.min(least[i % 3], values[i]);
        most[i % 3] = Math.max(most[i % 3], values[i]);
      }
      accessor.put("min", least);
      accessor.put("max", most);
    }
    accessors.add(accessor);
    return accessors.size() - 1;
  }

  private int material(Paint paint) {
    boolean glass = paint.finish() == Paint.Finish.GLASS;
    var metallic = switch (paint.finish()) {
      case METAL -> 0.75;
      case MIRROR -> 1.0;
      default -> 0.0;
    };
    var rough = switch (paint.finish()) {
      case MIRROR, GLASS -> 0.05;
      case CERAMIC -> 0.26;
      case METAL, LACQUER -> 0.38;
      case LEATHER, WOOD -> 0.55;
      default -> 0.95;
    };
    var light = Light.of(paint.srgb());
    var material = new LinkedHashMap<String, Object>();
    material.put("name", paint.finish().name().toLowerCase(Locale.ROOT) + " " + paint.srgb());
    material.put("pbrMetallicRoughness", Map.of("baseColorFactor",
        List.of(light.red(), light.green(), light.blue(), glass ? 0.3 : 1.0),
        "metallicFactor", metallic, "roughnessFactor", rough));
    if (glass) {
      material.put("alphaMode", "BLEND");
    }
    if (paint.finish() == Paint.Finish.LEAF || paint.finish() == Paint.Finish.GLOW) {
      material.put("doubleSided", true);
    }
    materials.add(material);
    return materials.size() - 1;
  }

  /** Chunks end at multiples of four bytes: text with spaces. */
  private byte[] packed(byte[] json) {
    int text = (json.length + 3) / 4 * 4;
    var file = ByteBuffer.allocate(12 + 8 + text + 8 + bytes).order(ByteOrder.LITTLE_ENDIAN);
    file.putInt(MAGIC).putInt(2).putInt(file.capacity());
    file.putInt(text).putInt(JSON).put(json);
    for (int i = json.length; i < text; i++) {
      file.put((byte) ' ');
    }
    file.putInt(bytes).putInt(BIN);
    numbers.forEach(values -> {
      for (float value : values) {
        file.putFloat(value);
      }
    });
    return file.array();
  }
}
