package shop.kontor.studio.domain.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import shop.kontor.studio.domain.Finishes;
import shop.kontor.studio.domain.Furnished;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GltfTests {

  private final byte[] file = Gltf.binary(Furnished.room(), Finishes.USUAL, Furnished.placements(), Locale.ENGLISH);
  private final ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
  private final int text = bytes.getInt(12);
  private final JsonNode json = JsonMapper.builder().build()
      .readTree(new String(file, 20, text, StandardCharsets.UTF_8));

  @Test
  void a_file_is_two_chunks_whose_lengths_are_true() {
    assertThat(bytes.getInt(0)).isEqualTo(0x46546C67);
    assertThat(bytes.getInt(4)).isEqualTo(2);
    assertThat(bytes.getInt(8)).isEqualTo(file.length);
    assertThat(text % 4).isZero();
    assertThat(bytes.getInt(20 + text)).isEqualTo(file.length - 28 - text).isEqualTo(
        json.at("/buffers/0/byteLength").asInt());
    assertThat(json.at("/asset/version").asString()).isEqualTo("2.0");
  }

  @Test
  void the_room_and_each_piece_are_nodes_and_equal_pieces_share_their_mesh() {
    assertThat(json.get("nodes").size()).isEqualTo(8);
    assertThat(json.get("meshes").size()).isEqualTo(7);
    assertThat(json.at("/scenes/0/nodes").size()).isEqualTo(8);
    assertThat(json.at("/nodes/2/name").asString()).isEqualTo("A sofa");
    assertThat(json.at("/nodes/2/extras/placement").asString()).isEqualTo("sofa");
    assertThat(json.at("/nodes/7/name").asString()).isEqualTo("radiator");
  }

  @Test
  void a_sofa_is_as_large_in_metres_as_it_is_sold() {
    assertThat(reach(json.at("/nodes/2/mesh").asInt(), 0)).isCloseTo(2.18, within(0.001));
    assertThat(reach(json.at("/nodes/2/mesh").asInt(), 1)).isCloseTo(0.80, within(0.001));
    assertThat(reach(json.at("/nodes/2/mesh").asInt(), 2)).isCloseTo(0.92, within(0.001));
    assertThat(json.at("/nodes/2/translation/0").asDouble()).isEqualTo(1.0);
    assertThat(json.at("/nodes/2/translation/2").asDouble()).isEqualTo(2.25);
  }

  @Test
  void walls_stand_around_the_room() {
    assertThat(reach(0, 0)).isCloseTo(5.60 + 0.26, within(0.001));
    assertThat(reach(0, 1)).isCloseTo(2.60, within(0.001));
    assertThat(reach(0, 2)).isCloseTo(4.30 + 0.26, within(0.001));
  }

  @Test
  void every_number_lies_within_what_its_accessor_says_and_normals_are_one_long() {
    int begin = 28 + text;
    for (var accessor : json.get("accessors")) {
      var view = json.get("bufferViews").get(accessor.get("bufferView").asInt());
      int at = begin + view.get("byteOffset").asInt();
      int count = accessor.get("count").asInt();
      assertThat(view.get("byteLength").asInt()).isEqualTo(count * 12);
      assertThat(count % 3).isZero();
      for (int i = 0; i < count; i++, at += 12) {
        if (accessor.has("min")) {
          for (int axis = 0; axis < 3; axis++) {
            assertThat((double) bytes.getFloat(at + 4 * axis)).isBetween(
                accessor.get("min").get(axis).asDouble() - 1e-6, accessor.get("max").get(axis).asDouble() + 1e-6);
          }
        } else {
          double length = Math.sqrt(square(at) + square(at + 4) + square(at + 8));
          assertThat(length).isCloseTo(1, within(1e-4));
        }
      }
    }
  }

  /** As the specification has it, 3.6.2.5: each bound is reached, not only kept. */
  @Test
  void bounds_are_the_least_and_most_of_what_they_bound() {
    for (var accessor : json.get("accessors")) {
      if (accessor.has("min")) {
        int at = 28 + text + json.get("bufferViews").get(accessor.get("bufferView").asInt()).get("byteOffset").asInt();
        for (int axis = 0; axis < 3; axis++) {
          int first = at + 4 * axis;
          var numbers = IntStream.range(0, accessor.get("count").asInt()).mapToDouble(i -> bytes.getFloat(first + 12 * i))
              .summaryStatistics();
          assertThat((float) accessor.get("min").get(axis).asDouble()).isEqualTo((float) numbers.getMin());
          assertThat((float) accessor.get("max").get(axis).asDouble()).isEqualTo((float) numbers.getMax());
        }
      }
    }
  }

  @Test
  void everything_that_is_referred_to_is_there_and_nothing_lies_about() {
    var meshes = new TreeSet<Integer>();
    var accessors = new TreeSet<Integer>();
    var materials = new TreeSet<Integer>();
    json.get("nodes").forEach(node -> meshes.add(node.get("mesh").asInt()));
    for (var mesh : json.get("meshes")) {
      for (var primitive : mesh.get("primitives")) {
        materials.add(primitive.get("material").asInt());
        int corners = primitive.at("/attributes/POSITION").asInt();
        int normals = primitive.at("/attributes/NORMAL").asInt();
        assertThat(json.get("accessors").get(corners).has("min")).isTrue();
        assertThat(json.get("accessors").get(normals).get("count")).isEqualTo(json.get("accessors").get(corners).get("count"));
        accessors.addAll(List.of(corners, normals));
      }
    }
    assertThat(json.at("/scenes/0/nodes").valueStream().map(JsonNode::asInt)).containsExactlyInAnyOrderElementsOf(
        all("nodes"));
    assertThat(meshes).containsExactlyElementsOf(all("meshes"));
    assertThat(materials).containsExactlyElementsOf(all("materials"));
    assertThat(accessors).containsExactlyElementsOf(all("accessors"));
    assertThat(json.get("accessors").valueStream().map(each -> each.get("bufferView").asInt()))
        .containsExactlyInAnyOrderElementsOf(all("bufferViews"));
  }

  @Test
  void views_fill_the_buffer_one_after_the_other_at_multiples_of_four() {
    int at = 0;
    for (var view : json.get("bufferViews")) {
      assertThat(view.get("byteOffset").asInt()).isEqualTo(at);
      assertThat(at % 4).isZero();
      at += view.get("byteLength").asInt();
    }
    assertThat(at).isEqualTo(json.at("/buffers/0/byteLength").asInt());
  }

  @Test
  void what_turns_a_piece_is_one_long_and_colours_are_between_0_and_1() {
    for (var node : json.get("nodes")) {
      if (node.has("rotation")) {
        assertThat(node.get("rotation").valueStream().mapToDouble(each -> each.asDouble() * each.asDouble()).sum())
            .isCloseTo(1, within(1e-6));
      }
    }
    assertThat(json.get("materials").valueStream().flatMap(each -> each.at("/pbrMetallicRoughness/baseColorFactor").valueStream())
        .map(JsonNode::asDouble)).allSatisfy(part -> assertThat(part).isBetween(0.0, 1.0));
  }

  private List<Integer> all(String kind) {
    return IntStream.range(0, json.get(kind).size()).boxed().toList();
  }

  private double square(int at) {
    return bytes.getFloat(at) * bytes.getFloat(at);
  }

  private double reach(int mesh, int axis) {
    var bounds = StreamSupport.stream(json.get("meshes").get(mesh).get("primitives").spliterator(), false)
        .map(primitive -> json.get("accessors").get(primitive.at("/attributes/POSITION").asInt())).toList();
    return bounds.stream().mapToDouble(each -> each.get("max").get(axis).asDouble()).max().orElseThrow()
        - bounds.stream().mapToDouble(each -> each.get("min").get(axis).asDouble()).min().orElseThrow();
  }
}
