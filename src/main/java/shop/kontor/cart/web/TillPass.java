package shop.kontor.cart.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import shop.kontor.cart.application.AtTheTill;
import shop.kontor.cart.application.Shopping;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.web.QrCode;
import shop.kontor.foundation.web.ShopAddress;

/** The code on her phone that brings her cart to the till. */
@Controller
@Tag(name = "Cart")
class TillPass {

  private final AtTheTill tills;
  private final Shopping shopping;
  private final ShopAddress shop;

  TillPass(AtTheTill tills, Shopping shopping, ShopAddress shop) {
    this.tills = tills;
    this.shopping = shopping;
    this.shop = shop;
  }

  @GetMapping("/cart/till")
  @PermitAll
  String show(Caller caller, Model model) {
    fill(caller, model);
    return "cart/till";
  }

  /** A new one, before the last is over. */
  @GetMapping("/cart/fragments/pass")
  @PermitAll
  String pass(Caller caller, Model model) {
    fill(caller, model);
    return "cart/till :: pass";
  }

  /**
   * @param pass as her code has it; {@code null} if she told who she is
   * @param customer her id; {@code null} if she showed a pass
   */
  record Shown(@Nullable String pass, @Nullable String customer) {}

  @PostMapping("/cart/api/baskets")
  @RolesAllowed("STAFF")
  @ResponseBody
  @Operation(summary = "The cart of whoever shows this pass, or of this customer", description = """
      With what she was promised, so that she pays no more at the till. Once she has paid, tell the cart by the till's \
      sale.""")
  AtTheTill.Basket basket(@RequestBody Shown shown) {
    return shown.customer() == null ? tills.basket(shown.pass()) : tills.basketOf(shown.customer());
  }

  private void fill(Caller caller, Model model) {
    model.addAttribute("pieces", shopping.pieces(caller));
    model.addAttribute("code", QrCode.of(shop.of("/cart/till?pass=" + tills.pass(caller))));
  }
}
