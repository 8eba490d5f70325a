package shop.kontor.agents.application;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;
import shop.kontor.agents.domain.Client;
import shop.kontor.foundation.security.Seals;
import shop.kontor.foundation.web.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who asks to be let in. Either the id is the address of a document that describes the client (OAuth Client ID Metadata
 * Document, draft-ietf-oauth-client-id-metadata-document-00): then it is read as a profile is. Or it was given out here (RFC
 * 7591): then the description stands in the id itself, sealed by the house. So nothing of strangers is kept.
 */
@Service
public class Clients {

  private static final String PURPOSE = "agents.client";
  private static final int LONGEST_SEALED = 3_000;

  private final AsyncCache<String, Optional<Client>> read = Caffeine.newBuilder().maximumSize(1_000)
      .expireAfterWrite(Duration.ofMinutes(5)).buildAsync();
  private final Outside outside;
  private final Stage stage;
  private final Pace pace;
  private final Seals seals;
  private final JsonMapper json;

  Clients(Outside outside, Stage stage, Pace pace, Seals seals, JsonMapper json) {
    this.outside = outside;
    this.stage = stage;
    this.pace = pace;
    this.seals = seals;
    this.json = json;
  }

  /** What stands in a sealed id. */
  private record Described(String name, List<String> redirects) {}

  /**
   * @param caller where the caller comes from
   * @return empty for an id that is none, or whose document says something else
   * @throws Refusal for whoever has many of them looked up
   */
  public Optional<Client> find(String id, String caller) {
    if (id.startsWith("https://") || stage.isOn() && id.startsWith("http://")) {
      var known = read.getIfPresent(id);
      if (known == null && !pace.mayIntroduce(caller)) {
        throw Refusal.tooMany("agents.refused.often");
      }
      // beside the cache, which keeps whoever reads something else waiting while it computes
      return known != null ? known.join() : read.get(id, (_, _) -> CompletableFuture.supplyAsync(() -> document(id),
          Thread::startVirtualThread)).join();
    }
    return id.length() > LONGEST_SEALED ? Optional.empty() : seals.open(PURPOSE, id).map(text -> {
      var described = json.readValue(text, Described.class);
      return new Client(id, described.name, null, described.redirects);
    });
  }

  private Optional<Client> document(String id) {
    try {
      var address = new URI(id);
      if (address.getRawPath() == null || address.getRawPath().length() < 2 || id.length() > Client.LONGEST_REDIRECT) {
        return Optional.empty();
      }
      var told = json.readTree(outside.read(address));
      return told.path("client_id").asString("").equals(id)
          ? redirects(told).map(redirects -> new Client(id, name(told, address.getHost()), address.getHost(), redirects))
          : Optional.empty();
    } catch (URISyntaxException | JacksonException | Outside.Unread none) {
      return Optional.empty();
    }
  }

  /**
   * Gives an id to whoever describes itself.
   *
   * @param told RFC 7591 section 2
   * @return empty for what names no place that she may be sent back to
   */
  public Optional<Client> register(JsonNode told) {
    return redirects(told).flatMap(redirects -> {
      var name = name(told, Client.hostOf(redirects.getFirst()));
      var id = seals.seal(PURPOSE, json.writeValueAsString(new Described(name, redirects)));
      return id.length() > LONGEST_SEALED ? Optional.empty() : Optional.of(new Client(id, name, null, redirects));
    });
  }

  private static Optional<List<String>> redirects(JsonNode told) {
    var redirects = new ArrayList<String>();
    for (var each : told.path("redirect_uris")) {
      if (!each.isString() || !Client.mayBeRedirect(each.asString())) {
        return Optional.empty();
      }
      redirects.add(each.asString());
    }
    return redirects.isEmpty() || redirects.size() > Client.MOST_REDIRECTS ? Optional.empty() : Optional.of(redirects);
  }

  private static String name(JsonNode told, String otherwise) {
    var name = told.path("client_name").asString("").replaceAll("\\p{C}", "").strip();
    return name.isEmpty() ? otherwise : name.length() <= Client.LONGEST_NAME ? name
        : name.substring(0, name.offsetByCodePoints(0, Math.min(Client.LONGEST_NAME, name.codePointCount(0, name.length()))));
  }
}
