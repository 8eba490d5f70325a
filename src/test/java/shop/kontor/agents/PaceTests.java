package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Each door for agents, when one of them asks too often: it is told so, and when to come again. */
@DisplayName("An agent that asks too often")
@TestPropertySource(properties = "kontor.agents.per-minute=3")
class PaceTests extends AgentDoors {

  private MvcTestResult post(String path, MediaType type, String body) {
    return mvc.post().uri(path).contentType(type).content(body).exchange();
  }

  @Test
  void is_told_at_every_door_when_to_come_again() {
    var json = MediaType.APPLICATION_JSON;
    var form = MediaType.APPLICATION_FORM_URLENCODED;
    var doors = new TreeMap<String, Supplier<MvcTestResult>>(Map.of(
        "tools", () -> post("/mcp", json, "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}"),
        "tools of UCP", () -> post("/ucp/mcp", json, "{\"jsonrpc\": \"2.0\", \"id\": 1, \"method\": \"tools/list\"}"),
        "checkout of UCP", () -> post("/ucp/checkout-sessions", json, "{}"),
        "search of UCP", () -> post("/ucp/catalog/search", json, "{}"),
        "checkout of ACP", () -> post("/acp/checkout_sessions", json, "{}"),
        "feed", () -> mvc.get().uri("/agents/feed.xml").exchange(),
        "tokens", () -> post("/agents/oauth/token", form, "grant_type=x"),
        "revocation", () -> post("/agents/oauth/revoke", form, "token=x"),
        "clients", () -> post("/agents/oauth/clients", json, "{}"),
        "consent", () -> mvc.get().uri("/agents/oauth/authorize?client_id=x").exchange()));
    doors.put("tools, by a token that is none", () -> mvc.post().uri("/mcp").contentType(json)
        .header("Authorization", "Bearer x").content("{}").exchange());
    for (int i = 0; i < 3; i++) {
      assertThat(mvc.get().uri("/agents/feed.xml").exchange()).hasStatusOk();
    }
    doors.forEach((door, knock) -> {
      var answer = knock.get();
      assertThat(answer.getResponse().getStatus()).as(door).isEqualTo(429);
      assertThat(header(answer, "Retry-After")).as(door).hasValue("60");
      assertThat(text(answer)).as(door).isNotBlank().doesNotContain("shop.kontor.");
    });
  }
}
