package shop.kontor.agents.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import shop.kontor.agents.domain.Deal;
import shop.kontor.delivery.Window;

/** What is told to agents for people's eyes, whichever protocol they speak. */
public final class Spoken {

  /** The way to pay that agents are offered for what only the buyer herself can do: she goes on in her browser. */
  public static final String BROWSER = "browser";

  private Spoken() {}

  /** A day and its window, in short. */
  public static String window(LocalDate date, Window window, String language) {
    boolean korean = language.equals("ko");
    return date.format(DateTimeFormatter.ofPattern(korean ? "M월 d일 (E)" : "EEE d MMM", korean ? Locale.KOREA : Locale.UK))
        + ", " + window.from() + "–" + window.until();
  }

  /** The key of the words for why an order came to nothing. */
  public static String trouble(String reason) {
    return switch (reason) {
      case "OUT_OF_STOCK" -> "agents.ucp.soldout";
      case "PAYMENT_DECLINED" -> "agents.ucp.declined";
      case "NO_DELIVERY" -> "agents.ucp.nodelivery";
      case Deal.HERS -> "agents.continue.needed";
      case "COUPON_REFUSED" -> "agents.ucp.code.unknown";
      default -> "agents.ucp.changed";
    };
  }
}
