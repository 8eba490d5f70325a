package shop.kontor.till.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.foundation.security.Caller;
import shop.kontor.till.application.CouponsShown;
import shop.kontor.till.application.CouponsShown.Shown;

/** Coupons typed or scanned at the till. */
@RestController
@RequestMapping("/till/api/coupons")
@RolesAllowed("STAFF")
@Tag(name = "Till", description = "What is sold over the counter")
class CouponApi {

  private final CouponsShown coupons;

  CouponApi(CouponsShown coupons) {
    this.coupons = coupons;
  }

  /** @param code as it was typed or scanned */
  record Code(String code) {}

  @PostMapping
  @Operation(summary = "Whether a coupon counts at the till", description = """
      Tells its fingerprint, which goes with the sale. It is used up with the sale that it makes cheaper, and not before.""")
  Shown show(@RequestBody Code shown, Caller caller, HttpServletRequest request) {
    return coupons.show(shown.code(), caller.staffName(), request.getRemoteAddr());
  }
}
