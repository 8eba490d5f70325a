package shop.kontor.till.application;

import java.math.BigDecimal;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import shop.kontor.till.domain.Allowance;

/**
 * How much a clerk may take off, in percent of a line.
 *
 * @param discount whoever has none of her own
 * @param discounts by the name with which she signs in
 */
@ConfigurationProperties("kontor.till")
public record Allowances(@DefaultValue("10") BigDecimal discount, @DefaultValue Map<String, BigDecimal> discounts) {

  /** Said at the start where one makes no sense. */
  public Allowances {
    new Allowance(discount);
    discounts.values().forEach(Allowance::new);
  }

  public Allowance of(String clerk) {
    return new Allowance(discounts.getOrDefault(clerk, discount));
  }
}
