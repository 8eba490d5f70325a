package shop.kontor.context.application;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import shop.kontor.context.domain.ProjectId;

/** A project in a list. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProjectRow(ProjectId id, String goal, @Nullable Money budget, @Nullable LocalDate date,
    Instant changedAt) {
}
