package shop.kontor.context.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import shop.kontor.context.domain.Step;

/**
 * A step as members see it.
 *
 * @param by name of whoever took it; {@code null} if she did not say, and for what the shop noticed
 * @param you whether that is who looks
 * @param kind what it is, such as {@code weighed}
 * @param piece what it is about, in the reader's language; {@code null} if it is about no piece
 * @param counts whether it does; one that was undone does not
 * @param reversible whether it can be undone now
 * @param undoes kind of the step that it undoes
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StepView(int number, Instant at, @Nullable String by, boolean you, String kind, @Nullable Step content,
    @Nullable String piece, boolean counts, boolean reversible, @Nullable String undoes) {
}
