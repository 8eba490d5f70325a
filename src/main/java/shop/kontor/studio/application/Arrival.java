package shop.kontor.studio.application;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import shop.kontor.delivery.Window;

/**
 * One day and window in which all of a design can come, as far as it can be had. It is proposed, and booked with the
 * order.
 *
 * @param wanted the day by which the project wants it; {@code null} if it says none
 * @param inTime whether it comes by then; {@code true} if nobody said when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Arrival(LocalDate date, Window window, @Nullable LocalDate wanted, boolean inTime) {

  /** As delivery writes it: {@code 2026-12-01/MORNING}. */
  @JsonIgnore
  public String slot() {
    return date + "/" + window;
  }
}
