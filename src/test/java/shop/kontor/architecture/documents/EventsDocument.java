package shop.kontor.architecture.documents;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import shop.kontor.architecture.house.Drawer;
import shop.kontor.architecture.house.House;
import shop.kontor.architecture.house.Room;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the house says by Kafka once it is carved, as AsyncAPI 3: one channel for each room's facts and one for the
 * requests that it accepts, with the messages in them as their contracts have them.
 */
final class EventsDocument {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Map<String, String> HEADERS = Map.of(
      "type", "What it is, such as inventory.StockChanged",
      "origin", "The books that it was told from",
      "position", "Its place in the journal of those books: a repeated one is known again by it",
      "publishedAt", "When it was told",
      "traceparent", "What caused it, as W3C trace context; may be absent");

  private final House house;
  private final Traffic traffic;
  private final ObjectNode document = JSON.createObjectNode();

  EventsDocument(House house) {
    this.house = house;
    this.traffic = new Traffic(house);
  }

  String text() {
    document.put("asyncapi", "3.0.0");
    document.putObject("info").put("title", "Kontor").put("version", "0.1.0").put("description",
        "What rooms tell each other and whoever else listens, over Kafka, in a house of several processes. In one"
            + " process the same messages go by the journal, and can be read at the ports of data products. The part of"
            + " each topic's name before its first dot is kontor.broker.topics.")
        .putObject("license").put("name", "Apache-2.0");
    document.put("defaultContentType", "application/json");
    document.putObject("servers").putObject("broker").put("host", "localhost:9092").put("protocol", "kafka")
        .put("description", "As kontor.broker says");
    document.putObject("channels");
    document.putObject("operations");
    document.putObject("components").putObject("messages");
    document.withObject("/components").putObject("messageTraits").set("envelope", envelope());
    for (var room : house.rooms()) {
      channel(room, "facts", traffic.facts(room), "send", "Tells what happened in " + room);
      channel(room, "requests", traffic.requests(room), "receive", "Accepts what others ask of " + room);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(document) + "\n";
  }

  private void channel(Room room, String kind, List<JavaClass> messages, String action, String summary) {
    if (messages.isEmpty()) {
      return;
    }
    var name = room.name() + "." + kind;
    var channel = document.withObject("/channels").putObject(name);
    channel.put("address", "kontor." + name);
    channel.put("description", summary);
    var within = channel.putObject("messages");
    var operation = document.withObject("/operations").putObject(name);
    operation.put("action", action).put("summary", summary);
    operation.putObject("channel").put("$ref", "#/channels/" + name);
    var carried = operation.putArray("messages");
    for (var message : messages) {
      within.putObject(message.getSimpleName())
          .put("$ref", "#/components/messages/" + room + "." + message.getSimpleName());
      carried.addObject().put("$ref", "#/channels/" + name + "/messages/" + message.getSimpleName());
      describe(room + "." + message.getSimpleName());
    }
  }

  private void describe(String message) {
    var contract = (ObjectNode) contract(message);
    contract.remove("$schema");
    contract.remove("title");
    var described = document.withObject("/components/messages").putObject(message);
    described.put("name", message);
    described.put("summary", contract.remove("description").asString());
    described.putArray("traits").addObject().put("$ref", "#/components/messageTraits/envelope");
    described.set("payload", contract);
  }

  private static JsonNode envelope() {
    var trait = JSON.createObjectNode();
    var headers = trait.putObject("headers").put("type", "object");
    HEADERS.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(header -> headers.withObject("/properties")
        .putObject(header.getKey()).put("type", "string").put("description", header.getValue()));
    trait.putObject("bindings").putObject("kafka").putObject("key").put("type", "string")
        .put("description", "What it is about: messages of one key keep their order");
    return trait;
  }

  private JsonNode contract(String message) {
    var kept = Drawer.kept(Drawer.documents(house).resolve("contracts/" + message + ".json"));
    if (kept == null) {
      throw new IllegalStateException("The contract of " + message + " is missing. " + Drawer.REMEDY);
    }
    return JSON.readTree(kept);
  }
}
