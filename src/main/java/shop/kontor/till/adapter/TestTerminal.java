package shop.kontor.till.adapter;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.joda.money.Money;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import shop.kontor.till.application.CardTerminal;

/**
 * Terminals that take no card: one that approves, one that declines, one that says nothing at first and yes when
 * asked again, and one that charges but gives nothing back. A shop with real ones brings a {@link CardTerminal} of its own, and these are gone.
 */
class TestTerminal implements CardTerminal {

  private static final String APPROVES = "test-card";
  private static final String DECLINES = "test-declined";
  private static final String SILENT = "test-timeout";
  private static final String KEEPS = "test-no-refund";

  private final Cache<String, Boolean> asked = Caffeine.newBuilder().maximumSize(10_000).build();

  @Override
  public List<String> terminals() {
    return List.of(APPROVES, DECLINES, SILENT, KEEPS);
  }

  @Override
  public State charge(String terminal, String reference, Money amount) {
    boolean again = asked.asMap().putIfAbsent(reference, true) != null;
    return switch (terminal) {
      case APPROVES, KEEPS -> State.APPROVED;
      case SILENT -> again ? State.APPROVED : State.UNANSWERED;
      default -> State.DECLINED;
    };
  }

  @Override
  public State refund(String terminal, String reference, String charged, Money amount) {
    return terminal.equals(KEEPS) ? State.DECLINED : charge(terminal, "refund/" + reference, amount);
  }

  @Override
  public void cancel(String terminal, String reference) {
    asked.invalidate(reference);
  }

  @Configuration(proxyBeanMethods = false)
  static class Unless {

    @Bean
    @ConditionalOnMissingBean(CardTerminal.class)
    CardTerminal testTerminal() {
      return new TestTerminal();
    }
  }
}
