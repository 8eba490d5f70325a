package shop.kontor.agents.web.ucp;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import shop.kontor.agents.application.Outside;
import shop.kontor.agents.application.Pace;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the profiles that agents name in {@code UCP-Agent}, and keeps each for ten minutes. */
@Component
class Platforms {

  /** Possessive, for else each letter would cost a frame of the stack, and a long address all of it. */
  private static final Pattern PROFILE = Pattern.compile("(?:^|[,;]\\s*)profile=\"((?:[^\"\\\\]++|\\\\.)*+)\"");
  private static final Pattern VERSION = Pattern.compile("[,;]\\s*version=\"([^\"]*)\"");
  private static final int LONGEST = 500;

  private final AsyncCache<String, Platform> known = Caffeine.newBuilder().maximumSize(1_000)
      .expireAfterWrite(Duration.ofMinutes(10)).buildAsync();
  private final Cache<String, Fault> failed = Caffeine.newBuilder().maximumSize(10_000)
      .expireAfterWrite(Duration.ofSeconds(20)).build();
  private final Outside outside;
  private final Pace pace;
  private final JsonMapper json;

  Platforms(Outside outside, Pace pace, JsonMapper json) {
    this.outside = outside;
    this.pace = pace;
    this.json = json;
  }

  /**
   * @param agent the header, a dictionary of RFC 8941
   * @param caller where the caller comes from
   * @throws Fault for whoever names none that can be read
   */
  Platform of(String agent, String caller) {
    var named = PROFILE.matcher(agent == null ? "" : agent);
    if (!named.find()) {
      throw new Fault(400, "invalid_profile_url", "UCP-Agent names no profile, such as profile=\"https://agent.example/ucp\"");
    }
    var version = VERSION.matcher(agent);
    if (version.find() && !version.group(1).equals(Ucp.VERSION)) {
      throw new Fault(422, "version_unsupported", "Here " + Ucp.VERSION + " is spoken");
    }
    return profile(named.group(1).replaceAll("\\\\(.)", "$1"), caller);
  }

  Platform profile(String address, String caller) {
    if (address.length() > LONGEST) { // nor is it kept that it was asked for
      throw new Fault(400, "invalid_profile_url", "The profile's address has more than " + LONGEST + " characters");
    }
    var reading = known.getIfPresent(address);
    if (reading == null) {
      var fault = failed.getIfPresent(address);
      if (fault != null) {
        throw fault;
      }
      if (!pace.mayIntroduce(caller)) {
        throw new Fault(429, "rate_limit_exceeded", "These were many profiles. Please come back in a minute");
      }
      // beside the cache, which keeps whoever reads something else waiting while it computes
      reading = known.get(address, (_, _) -> CompletableFuture.supplyAsync(() -> read(address), Thread::startVirtualThread));
    }
    try {
      return reading.join();
    } catch (CompletionException unread) {
      if (unread.getCause() instanceof Fault fresh) {
        failed.put(address, fresh);
        throw fresh;
      }
      throw unread;
    }
  }

  private Platform read(String address) {
    try {
      return Platform.of(address, json.readTree(outside.read(new URI(address))));
    } catch (URISyntaxException e) {
      throw new Fault(400, "invalid_profile_url", "The profile's address is none");
    } catch (JacksonException e) {
      throw new Fault(422, "profile_malformed", "The profile is no JSON");
    } catch (Outside.Unread unread) {
      throw switch (unread.why()) {
        case NOT_ALLOWED -> new Fault(400, "invalid_profile_url", unread.getMessage());
        case NOT_REACHED -> new Fault(424, "profile_unreachable", unread.getMessage());
        case TOO_LARGE -> new Fault(422, "profile_malformed", unread.getMessage());
      };
    }
  }
}
