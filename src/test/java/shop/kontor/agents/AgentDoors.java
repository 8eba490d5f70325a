package shop.kontor.agents;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcBuilderCustomizer;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import shop.kontor.agents.domain.Secret;
import shop.kontor.foundation.post.Telling;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The room's doors, and what agents and customers do at them, for tests that come in by them. */
@ApplicationModuleTest
@AutoConfigureMockMvc
@Import({Telling.class, AgentDoors.Held.class})
abstract class AgentDoors {

  static final JsonMapper JSON = JsonMapper.builder().build();
  static final String BACK = "https://agent.example/back";
  static final String VERIFIER = "v".repeat(43);
  /** RFC 7636, S256 of the verifier. */
  static final String CHALLENGE = challenge();
  private static final Pattern ASKED = Pattern.compile("name=\"asked\" value=\"([^\"]+)\"");
  private static final Pattern GO_BACK = Pattern.compile("0; url=(.*)");

  @Autowired
  MockMvcTester mvc;
  @Autowired
  Passports passports;
  @Autowired
  Telling telling;
  @Autowired
  JdbcClient jdbc;

  /** What is answered is held against its protocol, whoever asks. */
  static final class Held implements MockMvcBuilderCustomizer {

    @Override
    public void customize(ConfigurableMockMvcBuilder<?> builder) {
      builder.alwaysDo(done -> AgentAnswers.check(done.getRequest().getRequestURI(), done.getResponse().getStatus(),
          String.valueOf(done.getResponse().getContentType()), done.getResponse().getContentAsString(StandardCharsets.UTF_8)));
    }
  }

  private static String challenge() {
    try {
      return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(java.security.MessageDigest
          .getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.UTF_8)));
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  Cookie customer(String name) {
    return new Cookie("kontor", passports.issue(new Caller("v-" + name, name, null)));
  }

  static String text(MvcTestResult answer) {
    try {
      return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode read(MvcTestResult answer) {
    return JSON.readTree(text(answer));
  }

  MvcTestResult register(String redirect) {
    return mvc.post().uri("/agents/oauth/clients").contentType(MediaType.APPLICATION_JSON).content("""
        {"client_name": "Claude", "redirect_uris": ["%s"], "token_endpoint_auth_method": "none"}""".formatted(redirect))
        .exchange();
  }

  String client() {
    return read(register(BACK)).path("client_id").asString();
  }

  static String encoded(Map<String, String> values) {
    return values.entrySet().stream().map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(),
        StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
  }

  /** What a client asks for, but for what is said otherwise; what is said to be empty is left out. */
  Map<String, String> asking(String client, String... otherwise) {
    var asking = new TreeMap<>(Map.of("client_id", client, "redirect_uri", BACK, "response_type", "code", "code_challenge",
        CHALLENGE, "code_challenge_method", "S256", "state", "s/1&2", "resource", "http://localhost/mcp"));
    for (int i = 0; i < otherwise.length; i += 2) {
      asking.put(otherwise[i], otherwise[i + 1]);
    }
    asking.values().removeIf(String::isEmpty);
    return asking;
  }

  MvcTestResult ask(Cookie who, Map<String, String> asking) {
    var request = mvc.get().uri(java.net.URI.create("/agents/oauth/authorize?" + encoded(asking)));
    return (who == null ? request : request.cookie(who)).exchange();
  }

  /** What the page's form would send. */
  static String asked(MvcTestResult page) {
    var found = ASKED.matcher(text(page));
    assertThat(found.find()).as(text(page)).isTrue();
    return found.group(1);
  }

  MvcTestResult answer(Cookie who, String asked, String answer, String... allowed) {
    var form = mvc.post().uri("/agents/oauth/authorize").cookie(who).contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .param("asked", asked).param("answer", answer);
    return form.param("allowed", allowed).exchange();
  }

  /** What the client is told by where she is sent. */
  static Map<String, String> back(MvcTestResult answer) {
    var header = answer.getResponse().getHeader("Refresh");
    var found = GO_BACK.matcher(String.valueOf(header));
    assertThat(found.matches()).as("whether she is sent back: %s", text(answer)).isTrue();
    var address = found.group(1);
    return Arrays.stream(address.substring(address.indexOf('?') + 1).split("&")).map(each -> each.split("=", 2))
        .collect(Collectors.toMap(each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
  }

  String code(Cookie who, String client, String... scopes) {
    return back(answer(who, asked(ask(who, asking(client))), "yes", scopes)).get("code");
  }

  MvcTestResult fetch(Map<String, String> form) {
    return mvc.post().uri("/agents/oauth/token").contentType(MediaType.APPLICATION_FORM_URLENCODED)
        .content(encoded(form)).exchange();
  }

  MvcTestResult redeem(String client, String code, String... otherwise) {
    var form = new TreeMap<>(Map.of("grant_type", "authorization_code", "client_id", client, "code", code, "redirect_uri",
        BACK, "code_verifier", VERIFIER));
    for (int i = 0; i < otherwise.length; i += 2) {
      form.put(otherwise[i], otherwise[i + 1]);
    }
    form.values().removeIf(String::isEmpty);
    return fetch(form);
  }

  MvcTestResult refresh(String client, String token) {
    return fetch(Map.of("grant_type", "refresh_token", "client_id", client, "refresh_token", token));
  }

  /** Tokens that she gave. */
  JsonNode letIn(Cookie who, String client, String... scopes) {
    return read(redeem(client, code(who, client, scopes)));
  }

  MvcTestResult call(String token, String tool, String arguments) {
    var request = mvc.post().uri("/mcp").contentType(MediaType.APPLICATION_JSON).content("""
        {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": "%s", "arguments": %s}}"""
        .formatted(tool, arguments));
    return (token == null ? request : request.header("Authorization", "Bearer " + token)).exchange();
  }

  static Optional<String> header(MvcTestResult answer, String name) {
    return Optional.ofNullable(answer.getResponse().getHeader(name));
  }

  static String hash(String token) {
    return new Secret(token).hash();
  }
}
