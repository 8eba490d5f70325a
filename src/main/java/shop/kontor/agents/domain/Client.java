package shop.kontor.agents.domain;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;

/**
 * Software that asks a customer to let it act for her. All such are public clients: none has a secret, each proves by PKCE
 * that it began what it goes on with.
 *
 * @param id by which it asks
 * @param name as it calls itself, which proves nothing
 * @param host that it answers for by its id; {@code null} where anybody could say so
 * @param redirects where she may be sent back to
 */
public record Client(String id, String name, String host, List<String> redirects) {

  public static final int MOST_REDIRECTS = 10;
  public static final int LONGEST_REDIRECT = 500;
  public static final int LONGEST_NAME = 80;
  /** Of loopback addresses those whose port is made up anew each time: RFC 8252 section 7.3. */
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "[::1]");

  public Client {
    redirects = List.copyOf(redirects);
  }

  /** By HTTPS, or to the machine on which she sits: nobody else can then read what is sent there. */
  public static boolean mayBeRedirect(String address) {
    var uri = uri(address);
    return uri != null && address.length() <= LONGEST_REDIRECT && uri.getHost() != null && uri.getRawUserInfo() == null
        && uri.getRawFragment() == null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme())
        && (LOOPBACK.contains(uri.getHost()) || uri.getHost().equals("localhost")));
  }

  /** Letter by letter, but for the port of a loopback address. */
  public boolean sendsTo(String address) {
    return redirects.contains(address) || redirects.stream().anyMatch(each -> alikeButForPort(each, address));
  }

  private static boolean alikeButForPort(String registered, String asked) {
    var one = uri(registered);
    var other = uri(asked);
    return one != null && other != null && "http".equals(one.getScheme()) && LOOPBACK.contains(String.valueOf(one.getHost()))
        && mayBeRedirect(asked) && withoutPort(one).equals(withoutPort(other));
  }

  private static String withoutPort(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + uri.getRawPath() + "?" + uri.getRawQuery();
  }

  /** Where she is sent back to, as she can check it. */
  public static String hostOf(String redirect) {
    var uri = uri(redirect);
    return uri == null || uri.getHost() == null ? redirect : uri.getHost();
  }

  private static URI uri(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
