package shop.kontor.context.domain;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * That a project watches a variant, and what decides whether a change of it matters.
 *
 * @param budget of the project; {@code null} for none
 */
public record Watch(ProjectId project, Standing standing, int quantity, @Nullable Money budget) {
}
