package shop.kontor.foundation.web;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import shop.kontor.foundation.house.NotOpened;

/**
 * Under which address the world knows the shop, for links that leave it: {@code kontor.address}. Where that is not set,
 * each caller is told the host that she named herself, and nobody else is: such an answer is not to be kept.
 */
public class ShopAddress {

  private final String configured;
  private final String here;

  /** @param here by which this machine itself knows the shop */
  ShopAddress(String setting, String here) {
    this.configured = setting.isBlank() ? null : checked(setting.strip());
    this.here = here;
  }

  private static String checked(String setting) {
    try {
      var address = new URI(setting.replaceFirst("/$", ""));
      if (("https".equals(address.getScheme()) || "http".equals(address.getScheme())) && address.getHost() != null
          && address.getUserInfo() == null && address.getRawPath().isEmpty() && address.getRawQuery() == null
          && address.getRawFragment() == null) {
        return address.toString();
      }
    } catch (URISyntaxException e) {
      // told below
    }
    throw new NotOpened("kontor.address=%s is not the address of a shop.".formatted(setting),
        "Give scheme and host, such as --kontor.address=https://shop.example, or leave it out.");
  }

  /** @param path in this shop, beginning with a slash. Where nobody asks, as {@link #withoutCaller} */
  public String of(String path) {
    return RequestContextHolder.getRequestAttributes() == null ? withoutCaller(path) : (configured != null ? configured
        : ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()) + path;
  }

  /** The same where nobody asks who could name a host: without a setting, one that leads here from this machine only. */
  public String withoutCaller(String path) {
    return (configured != null ? configured : here) + path;
  }

  /** How long others may keep an answer in which the address stands. */
  public CacheControl kept(Duration most) {
    return configured != null ? CacheControl.maxAge(most).cachePublic() : CacheControl.noStore();
  }
}
