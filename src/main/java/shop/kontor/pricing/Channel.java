package shop.kontor.pricing;

import java.util.Locale;
import shop.kontor.foundation.text.Unfit;

/** Where the customer meets the shop. */
public enum Channel {

  /** The shop's pages. */
  WEB,
  /** Her phone at the shelf. */
  SHELF,
  /** Staff at the till. */
  TILL,
  /** Software acting for her. */
  AGENT;

  /** As people and programs write it, such as {@code web}. */
  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Channel of(String written) {
    for (var channel : values()) {
      if (channel.written().equals(written)) {
        return channel;
      }
    }
    throw new Unfit("pricing.unfit.channel", "A channel is web, shelf, till or agent");
  }
}
