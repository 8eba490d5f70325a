package shop.kontor.assistant;

import static org.assertj.core.api.Assertions.assertThat;
import static shop.kontor.assistant.ScriptedModel.calls;
import static shop.kontor.assistant.ScriptedModel.says;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.Colour;
import shop.kontor.catalog.Dimensions;
import shop.kontor.catalog.ProductId;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.ProductSheet;
import shop.kontor.catalog.Sku;
import shop.kontor.catalog.VariantSheet;
import shop.kontor.context.ProjectChanged;
import shop.kontor.foundation.text.LocalText;
import shop.kontor.inventory.LocationChanged;
import tools.jackson.databind.JsonNode;

/**
 * Texts that give the assistant orders: in what the shop sells, in names of stores, projects and people, in what she writes
 * or pastes, and in what a language model says that does as the attacker bids. Nothing comes of any of them.
 */
@DisplayName("Somebody who plants orders in a text")
class AssistantAttackTests extends ModelDoors {

  private static final String PRICE = "€399.00";
  private static final Pattern DIGIT = Pattern.compile("\\p{N}");
  private static final Pattern MONEY = Pattern.compile("[€$£₩] ?[0-9][0-9.,]*");
  private static final String SECRET = "secret-of-lee";

  @Autowired
  private JdbcTemplate jdbc;
  private Who minji;
  private String project;

  /**
   * @param where it stands
   * @param she what she says then; {@code null} for nothing that asks for anything
   * @param tool that an obedient model calls; {@code null} for none
   * @param says what an obedient model says; {@code null}: the text itself
   */
  record Attack(String where, String text, String lang, String she, String tool, String args, String says) {
    String hers() {
      return where.equals("message") ? text : she != null ? she : lang.equals("ko") ? "음, 글쎄요" : "hmm, well";
    }
  }

  static Stream<Attack> attacks() throws IOException {
    try (var lines = AssistantAttackTests.class.getResourceAsStream("/assistant/attacks.jsonl")) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().map(line -> JSON.readValue(line, Attack.class))
          .toList().stream();
    }
  }

  @BeforeEach
  void open() {
    minji = customer("minji-" + version());
    project = null;
    shop();
    MODEL.answers(ScriptedModel.status(500));
    begin(customer("lee-" + version()), "Show me sofas, it is a " + SECRET);
  }

  @Test
  void finds_at_least_forty_ways_in_both_languages() throws IOException {
    assertThat(attacks()).hasSizeGreaterThanOrEqualTo(40);
    assertThat(attacks().filter(each -> each.lang.equals("ko"))).hasSizeGreaterThanOrEqualTo(12);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void gets_nothing_from_the_built_in_understanding(Attack attack) {
    plant(attack);
    var talk = talk(attack);
    var before = position();
    for (var said : conversation(attack)) {
      talk = say(minji, talk, said);
      holds(attack, talk);
    }
    nothingWasAsked(before, talk);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void gets_nothing_from_a_model_that_obeys(Attack attack) {
    plant(attack);
    var talk = leave(minji, talk(attack), true);
    var before = position();
    var words = says(attack.says != null ? attack.says : attack.text.isBlank() ? "Gladly." : attack.text);
    if (attack.tool == null) {
      MODEL.answers(words);
    } else {
      MODEL.answers(calls(attack.tool, attack.args), words);
    }
    talk = say(minji, talk, attack.hers());
    assertThat(MODEL.asked()).as("it was asked").isNotEmpty();
    assertThat(MODEL.heard()).doesNotContain(SECRET).doesNotContain(minji.person().substring(9));
    holds(attack, talk);
    if (attack.tool == null && attack.says != null) {
      assertThat(answer(talk)).as("its words are not said").doesNotContain(attack.says);
    }
    nothingWasAsked(before, talk);
  }

  /** Where the attacker could write. */
  private void plant(Attack attack) {
    switch (attack.where) {
      case "store-name" -> telling.tell(new LocationChanged(new shop.kontor.inventory.LocationId("mitte"),
          LocationChanged.Kind.STORE, LocalText.of(attack.text, attack.text), null, version()));
      case "project-name" -> project(attack.text, "Kim");
      case "member-name" -> project("Living room", attack.text);
      default -> {
        if (attack.where.startsWith("product-")) {
          telling.tell(product(attack.where.substring("product-".length()), attack.text));
        }
      }
    }
  }

  private void project(String goal, String member) {
    project = UUID.randomUUID().toString();
    telling.tell(new ProjectChanged(project, version(), goal, ProjectChanged.Room.LIVING, null, null, null, false, List.of(
        new ProjectChanged.Member(minji.person(), ProjectChanged.Role.OWNER, member)), List.of()));
  }

  private static ProductListed product(String part, String text) {
    var colour = part.equals("colour") ? text : "grey";
    var material = part.equals("material") ? text : "Wool";
    return new ProductListed(new ProductSheet(new ProductId("fjord-sofa"), part.equals("name") ? LocalText.of(text, text)
        : LocalText.of("Fjord sofa", "피오르드 소파"), part.equals("description") ? LocalText.of(text, text) : null, null, null,
        part.equals("kind") ? text : "sofa", part.equals("style") ? text : "scandinavian", List.of(), List.of(), List.of(
            new VariantSheet(new Sku("FJORD-GREY"), null, Map.of("Colour", "grey"), new Colour(LocalText.of(colour, colour),
                "#8a8a8a"), LocalText.of(material, material), new Dimensions(new BigDecimal(200), new BigDecimal(90),
                    new BigDecimal(80)), null, null, null))), version());
  }

  private JsonNode talk(Attack attack) {
    var first = attack.lang.equals("ko") ? "소파 보여 주세요" : "Show me sofas";
    return project == null ? begin(minji, first) : body(ask(minji, HttpMethod.POST, TALKS, JSON.writeValueAsString(Map.of(
        "text", first, "project", project))));
  }

  private static List<String> conversation(Attack attack) {
    return attack.lang.equals("ko") ? List.of("어떤 소파예요?", "얼마예요?", "재고 있어요?", attack.hers())
        : List.of("Tell me more about it", "How much is it?", "Is it in stock?", attack.hers());
  }

  /** What may be said and shown, whatever was planted. */
  private void holds(Attack attack, JsonNode talk) {
    var said = last(talk);
    assertThat(said.path("who").asString()).isEqualTo("SHOP");
    for (var part : said.path("parts")) {
      for (var bit : part.path("bits")) {
        var text = bit.path("text").asString();
        if (!bit.path("fact").asBoolean()) {
          assertThat(DIGIT.matcher(text).find()).as(text).isFalse();
        }
        assertThat(bit.path("href").asString("/")).startsWith("/");
        if (!text.contains(attack.text) || attack.text.isEmpty()) {
          MONEY.matcher(text).results().forEach(sum -> assertThat(sum.group()).isIn(PRICE, "€99.00"));
        }
      }
      part.path("cards").forEach(card -> {
        assertThat(card.path("href").asString()).startsWith("/");
        assertThat(card.path("price").asString(PRICE)).matches(".*(399|99)[.,]00.*");
      });
    }
    assertThat(talk.toString()).doesNotContain(SECRET);
    pageIsClean(talk);
  }

  private void pageIsClean(JsonNode talk) {
    var page = Jsoup.parse(text(get(minji, "/assistant/fragments/talk?conversation=" + talk.path("id").asString())));
    assertThat(page.select("script, iframe, object, embed, svg[onload], style, link, meta[http-equiv], base")).isEmpty();
    page.getAllElements().forEach(element -> element.attributes().forEach(attribute -> {
      assertThat(attribute.getKey()).doesNotStartWith("on");
      if (List.of("href", "src", "action", "formaction", "hx-get", "hx-post", "data-live").contains(attribute.getKey())) {
        assertThat(attribute.getValue()).startsWith("/").doesNotStartWith("//");
      }
    }));
  }

  private long position() {
    return jdbc.queryForObject("SELECT COALESCE(MAX(position), 0) FROM post.journal", Long.class);
  }

  /** Rooms were told nothing, and asked for nothing but what lies in her cart. */
  private void nothingWasAsked(long before, JsonNode talk) {
    var told = jdbc.queryForList("SELECT type, payload FROM post.journal WHERE position > ?", before);
    assertThat(told).allSatisfy(message -> {
      assertThat(message.get("type").toString()).endsWith("ChangeCart");
      assertThat(JSON.readTree(message.get("payload").toString()).path("pieces").size()).isZero();
    });
    assertThat(jdbc.queryForObject("SELECT COUNT(*) FROM assistant.conversation WHERE id = ? AND wanted_at IS NOT NULL",
        Integer.class, talk.path("id").asString())).as("nobody was called in").isZero();
  }
}
