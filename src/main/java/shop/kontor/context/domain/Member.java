package shop.kontor.context.domain;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part.
 *
 * @param number of the step by which she came
 * @param name as the others see it; {@code null} if she did not say
 */
public record Member(int number, Person person, @Nullable String name, Role role) {
}
