package shop.kontor.agents.application;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import shop.kontor.agents.domain.Deal;
import shop.kontor.foundation.house.NotOpened;

/**
 * What only a conformance run of the agents' protocols needs: tokens by which nobody pays, and orders that leave at a
 * word. Not for a shop with customers: it opens only if it is told twice, knows none, and is nobody's address.
 */
@Component
@Profile(Conformance.PROFILE)
public class Conformance implements SmartInitializingSingleton {

  public static final String PROFILE = "conformance";
  /** The way to pay that the run names. */
  public static final String HANDLER = "mock_payment_handler";
  private static final String SAID = "this-shop-has-no-customers";
  private static final String DECLINED = "fail_token";

  private final JdbcClient jdbc;

  Conformance(JdbcClient jdbc, @Value("${kontor.agents.conformance:}") String said, @Value("${kontor.address:}") String address) {
    if (!said.equals(SAID)) {
      throw refused("The profile conformance lets anybody order without paying.",
          "Leave it out, or say --kontor.agents.conformance=" + SAID + ", if that is so.");
    }
    if (!address.isBlank()) {
      throw refused("The profile conformance is not for a shop that the world knows as " + address + ".",
          "Leave out the profile, or kontor.address.");
    }
    this.jdbc = jdbc;
  }

  private static NotOpened refused(String sentence, String wayOut) {
    return new NotOpened(sentence, wayOut);
  }

  @Override
  public void afterSingletonsInstantiated() {
    if (jdbc.sql("SELECT COUNT(*) FROM agents.customer_order").query(Long.class).single() > 0
        || jdbc.sql("SELECT COUNT(*) FROM agents.permit").query(Long.class).single() > 0) {
      throw refused("The profile conformance was asked for in a shop that has customers.",
          "Leave it out, or give the run books of its own by --kontor.data.");
    }
  }

  /** The run takes this for an error of its own status; everybody else is shown the checkout, and why it is still open. */
  public static boolean declined(Deal deal) {
    return "PAYMENT_DECLINED".equals(deal.trouble());
  }

  /** The shop's own way to pay for this token: one that is approved or declined, and moves no money. */
  public String method(@Nullable String token) {
    return DECLINED.equals(token) ? "test-declined" : "test-card";
  }
}
