package shop.kontor.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.test.Scenario;
import shop.kontor.architecture.alone.Sofa;
import shop.kontor.catalog.ProductListed;
import shop.kontor.catalog.Sku;
import shop.kontor.foundation.ids.Ids;
import shop.kontor.studio.ChangeDesign.How;
import shop.kontor.studio.domain.Guideline;
import tools.jackson.databind.JsonNode;

/** What is asked of the studio by whoever acts for a member. */
@DisplayName("Whoever acts for a member")
class StudioErrandTests extends StudioDoors {

  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private Who minji;
  private String customer;
  private String project;
  private final List<Sku> soon = new ArrayList<>();

  @BeforeEach
  void begin() {
    customer = "minji-" + version();
    minji = customer(customer);
    furniture();
    project = project(minji);
  }

  /** In one test only. */
  private void sold(ProductListed product, String sku, String price) {
    telling.tell(product, Sofa.offered(new Sku(sku), price, version()), Sofa.stock(new Sku(sku), 10, version()));
    soon.add(new Sku(sku));
  }

  @AfterEach
  void is_sold_out() {
    soon.forEach(sku -> telling.tell(Sofa.stock(sku, 0, version())));
  }

  private ProposeDesigns propose(String id, String who, Integer width) {
    return new ProposeDesigns(id, project, "v-" + who, who, null, "en", width, width == null ? null : 3_800, Instant.now());
  }

  private ChangeDesign change(String id, String who, String design, How how, String placement, String sku) {
    return new ChangeDesign(id, project, design, "v-" + who, who, null, "en", how, placement,
        sku == null ? null : new Sku(sku), null, null, null, Instant.now());
  }

  private DesignsTold told(Scenario scenario, shop.kontor.foundation.post.Message request, String id) {
    var told = new DesignsTold[1];
    scenario.stimulate(() -> telling.tell(request)).andWaitAtMost(PATIENCE).andWaitForEventOfType(DesignsTold.class)
        .matching(each -> each.request().equals(id)).toArriveAndVerify(each -> told[0] = each);
    return told[0];
  }

  private DesignRefused refused(Scenario scenario, shop.kontor.foundation.post.Message request, String id) {
    var told = new DesignRefused[1];
    scenario.stimulate(() -> telling.tell(request)).andWaitAtMost(PATIENCE).andWaitForEventOfType(DesignRefused.class)
        .matching(each -> each.request().equals(id)).toArriveAndVerify(each -> told[0] = each);
    return told[0];
  }

  private static String id() {
    return Ids.next().toString();
  }

  private String furnished(Scenario scenario) {
    var id = id();
    return told(scenario, propose(id, customer, 4_200), id).designs().getFirst().id();
  }

  @Test
  void is_told_of_three_designs_once_they_are_there(Scenario scenario) {
    var id = id();
    var told = told(scenario, propose(id, customer, 4_200), id);
    assertThat(told.designs()).hasSize(3).allSatisfy(each -> assertThat(each.total()).isNotNull());
    assertThat(body(get(minji, "/studio/api/projects/" + project + "/room")).path("area").asDouble()).isEqualTo(15.96);
  }

  @Test
  void sees_other_designs_if_others_are_asked_for(Scenario scenario) {
    var first = id();
    told(scenario, propose(first, customer, 4_200), first);
    var brief = "/studio/api/projects/" + project + "/brief";
    long seed = body(get(minji, brief)).path("seed").asLong();
    var again = id();
    assertThat(told(scenario, propose(again, customer, 4_200), again).designs()).hasSizeGreaterThanOrEqualTo(3);
    assertThat(body(get(minji, brief)).path("seed").asLong()).as("by which other designs are found").isEqualTo(seed + 1);
  }

  @Test
  void hears_what_is_missing_where_no_room_is_known(Scenario scenario) {
    var id = id();
    var refused = refused(scenario, propose(id, customer, null), id);
    assertThat(refused.reason()).isEqualTo("no-room");
    assertThat(refused.sentence().in("en")).isEqualTo("Say first how large the room is");
    assertThat(refused.sentence().in("ko")).isNotEqualTo(refused.sentence().in("en"));
  }

  @Test
  void swaps_locks_takes_out_and_takes_back_as_on_the_page(Scenario scenario) {
    var design = furnished(scenario);
    var look = id();
    var pieces = told(scenario, change(look, customer, design, How.LOOK, null, null), look).pieces();
    var sofa = pieces.stream().filter(each -> each.kind().equals("sofa")).findFirst().orElseThrow();
    var other = sofa.sku().value().equals("SOFA-RED") ? "SOFA-GREEN" : "SOFA-RED";
    var swap = id();
    assertThat(told(scenario, change(swap, customer, design, How.SWAP, sofa.placement(), other), swap).pieces())
        .anySatisfy(each -> assertThat(each.sku().value()).isEqualTo(other));
    var lock = id();
    assertThat(told(scenario, change(lock, customer, design, How.LOCK, sofa.placement(), null), lock).pieces())
        .anyMatch(DesignsTold.Piece::locked);
    var remove = id();
    assertThat(told(scenario, change(remove, customer, design, How.REMOVE, sofa.placement(), null), remove).pieces())
        .noneMatch(each -> each.kind().equals("sofa"));
    var undo = id();
    assertThat(told(scenario, change(undo, customer, design, How.UNDO, null, null), undo).pieces())
        .anyMatch(each -> each.kind().equals("sofa"));
    var choose = id();
    assertThat(told(scenario, change(choose, customer, design, How.CHOOSE, null, null), choose).designs())
        .anyMatch(each -> each.chosen() && each.id().equals(design));
    assertThat(body(get(minji, "/studio/api/designs/" + design)).path("state").asString()).isEqualTo("CHOSEN");
  }

  private ChangeDesign move(String id, String design, String placement, String where) {
    return new ChangeDesign(id, project, design, "v-" + customer, customer, null, "en", How.MOVE, placement, null, where, null, null,
        Instant.now());
  }

  private JsonNode placed(String design, String placement) {
    return body(get(minji, "/studio/api/designs/" + design)).path("pieces").valueStream()
        .map(each -> each.path("placement")).filter(each -> each.path("id").asString().equals(placement)).findFirst().orElseThrow();
  }

  private static double apart(JsonNode one, JsonNode other) {
    return Math.hypot(one.at("/at/x").asDouble() - other.at("/at/x").asDouble(), one.at("/at/y").asDouble() - other.at("/at/y").asDouble());
  }

  @Test
  void has_a_piece_moved_next_to_another_or_into_a_corner_and_all_still_holds(Scenario scenario) {
    var design = furnished(scenario);
    sold(listed("lamp", "floor-lamp", 40, 40, "LAMP-OAK", "#c89f6d"), "LAMP-OAK", "59.00");
    var add = id();
    var pieces = told(scenario, change(add, customer, design, How.ADD, null, "LAMP-OAK"), add).pieces();
    var sofa = pieces.stream().filter(each -> each.kind().equals("sofa")).findFirst().orElseThrow().placement();
    var lamp = pieces.stream().filter(each -> each.kind().equals("floor-lamp")).findFirst().orElseThrow().placement();
    var corner = id();
    told(scenario, move(corner, design, lamp, "corner"), corner);
    var at = placed(design, lamp).path("at");
    assertThat(Math.min(at.path("x").asInt(), 4_200 - at.path("x").asInt())).isLessThan(1_000);
    assertThat(Math.min(at.path("y").asInt(), 3_800 - at.path("y").asInt())).isLessThan(1_000);
    var beside = id();
    told(scenario, move(beside, design, lamp, "sofa"), beside);
    assertThat(apart(placed(design, lamp), placed(design, sofa))).isLessThan(2_500);
    assertThat(body(get(minji, "/studio/api/designs/" + design)).path("verdicts")).isNotEmpty().allMatch(each -> !Guideline.valueOf(
        each.path("guideline").asString()).mustHold() || each.path("percent").asInt() == 100);
    var nowhere = id();
    assertThat(refused(scenario, move(nowhere, design, lamp, "fireplace"), nowhere).sentence().in("en"))
        .isEqualTo("There is no place for it there");
  }

  private ChangeDesign whole(String id, String design, How how, String kind, String limit) {
    return new ChangeDesign(id, project, design, "v-" + customer, customer, null, "en", how, null, null, kind,
        limit == null ? null : Money.parse(limit), null, Instant.now());
  }

  private static List<String> skus(DesignsTold told) {
    return told.pieces().stream().map(each -> each.sku().value()).toList();
  }

  @Test
  void has_a_design_lean_towards_what_she_would_rather_have(Scenario scenario) {
    var design = furnished(scenario);
    sold(listed("dark", "sofa", 200, 90, "SOFA-NIGHT", "#14181f"), "SOFA-NIGHT", "449.00");
    var dark = id();
    assertThat(skus(told(scenario, whole(dark, design, How.LEAN, "dark", null), dark))).contains("SOFA-NIGHT");
    var colourful = id();
    assertThat(skus(told(scenario, whole(colourful, design, How.LEAN, "colourful", null), colourful))).contains("RUG-PINK")
        .doesNotContain("SOFA-NIGHT");
    var green = id();
    assertThat(skus(told(scenario, whole(green, design, How.LEAN, "#2f6040", null), green))).contains("SOFA-GREEN");
    assertThat(body(get(minji, "/studio/api/designs/" + design)).path("last").asString()).isEqualTo("LEANT");
    var wool = id();
    assertThat(refused(scenario, whole(wool, design, How.LEAN, "wool", null), wool).sentence().in("en")).as("all of it is of wool")
        .startsWith("Of each piece that is not locked, nothing that comes nearer");
  }

  @Test
  void has_no_more_exchanged_than_brings_a_design_down_to_a_limit(Scenario scenario) {
    var design = furnished(scenario);
    telling.tell(Sofa.offered(new Sku("SOFA-RED"), "399.00", version()), Sofa.offered(new Sku("SOFA-GREEN"), "399.00", version()),
        Sofa.offered(new Sku("RUG-PINK"), "79.00", version()), Sofa.offered(new Sku("RUG-SAND"), "99.00", version()));
    var before = id();
    var pieces = told(scenario, change(before, customer, design, How.LOOK, null, null), before).pieces();
    var sofa = pieces.stream().filter(each -> each.kind().equals("sofa")).findFirst().orElseThrow();
    var rug = pieces.stream().filter(each -> each.kind().equals("rug")).findFirst().orElseThrow();
    var swap = id();
    told(scenario, change(swap, customer, design, How.SWAP, rug.placement(), "RUG-SAND"), swap);
    sold(listed("plain", "sofa", 200, 90, "SOFA-PLAIN", sofa.srgb()), "SOFA-PLAIN", "299.00");
    var enough = id();
    var now = told(scenario, whole(enough, design, How.CHEAPER, null, "EUR 480"), enough);
    assertThat(skus(now)).as("that sofa alone will do").contains("SOFA-PLAIN", "RUG-SAND");
    var lower = id();
    assertThat(skus(told(scenario, whole(lower, design, How.CHEAPER, null, "EUR 100"), lower))).as("as near to it as it comes")
        .contains("RUG-PINK", "SOFA-PLAIN");
    var lowest = id();
    assertThat(refused(scenario, whole(lowest, design, How.CHEAPER, null, "EUR 100"), lowest).reason()).isEqualTo("cheaper");
  }

  @Test
  void has_the_walls_painted_and_another_floor_laid_for_all_designs_of_the_room(Scenario scenario) {
    var design = furnished(scenario);
    var paint = id();
    var painted = told(scenario, whole(paint, design, How.FINISH, "walls:#bcc8ad", null), paint);
    assertThat(painted.walls().name()).as("the nearest that there is").isEqualTo("SAGE");
    assertThat(painted.walls().label().in("ko")).isNotEqualTo(painted.walls().label().in("en"));
    assertThat(painted.floor().name()).isEqualTo("OAK");
    var lay = id();
    var laid = told(scenario, whole(lay, design, How.FINISH, "floor:walnut", null), lay);
    assertThat(List.of(laid.floor().name(), laid.walls().name())).containsExactly("WALNUT", "SAGE");
    var no = id();
    assertThat(refused(scenario, whole(no, design, How.FINISH, "ceiling:gold", null), no).sentence().in("en"))
        .isEqualTo("There are no such walls or floors");
  }

  @Test
  void does_nothing_where_she_is_no_member_and_learns_nothing(Scenario scenario) {
    var design = furnished(scenario);
    var id = id();
    assertThat(refused(scenario, change(id, "eve", design, How.CHOOSE, null, null), id).reason()).isEqualTo("unknown");
    var other = project;
    project = project(customer("eve"));
    var by = id();
    assertThat(refused(scenario, change(by, "eve", design, How.LOOK, null, null), by).reason()).as("by a project of her own")
        .isEqualTo("unknown");
    assertThat(body(get(minji, "/studio/api/projects/" + other + "/designs")).toString()).doesNotContain("CHOSEN");
  }

  @Test
  void has_it_done_once_however_often_one_request_comes(Scenario scenario) {
    var design = furnished(scenario);
    var add = id();
    var request = change(add, customer, design, How.ADD, null, "RUG-SAND");
    int pieces = told(scenario, request, add).pieces().size();
    telling.tell(request);
    var look = id();
    assertThat(told(scenario, change(look, customer, design, How.LOOK, null, null), look).pieces()).hasSize(pieces);
  }
}
