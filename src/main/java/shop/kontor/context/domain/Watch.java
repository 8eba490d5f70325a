package shop.kontor.context.domain;

import org.jspecify.annotations.Nullable;

/**
 * That a project watches a variant, and as what.
 *
 * @param group whose prices are its owner's; {@code null} for everybody's
 */
public record Watch(ProjectId project, Standing standing, int quantity, @Nullable String group) {
}
