package shop.kontor.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.delivery.Window;
import shop.kontor.delivery.application.DeliveryPlan;

/** When the shop delivers, for software. */
@RestController
@PermitAll
@Tag(name = "Delivery")
class DeliveryApi {

  private final DeliveryPlan plan;

  DeliveryApi(DeliveryPlan plan) {
    this.plan = plan;
  }

  /**
   * @param from in the shop's time zone, as {@code until} is
   * @param free how many places are left
   */
  record View(LocalDate date, Window window, LocalTime from, LocalTime until, int free) {}

  @GetMapping("/delivery/api/windows")
  @Operation(summary = "The delivery windows on offer",
      description = "In order of time, from the day after tomorrow on; free tells how many places are left.")
  List<View> windows(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from) {
    return plan.offered(from).stream().map(load -> new View(load.slot().day(), load.slot().window(),
        load.slot().window().from(), load.slot().window().until(), load.free())).toList();
  }
}
