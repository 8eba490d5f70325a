package shop.kontor.agents.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import shop.kontor.delivery.Window;

/** What is told to agents for people's eyes, whichever protocol they speak. */
public final class Spoken {

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
      case "COUPON_REFUSED" -> "agents.ucp.code.unknown";
      default -> "agents.ucp.changed";
    };
  }
}
