package shop.kontor.customer.web;

import jakarta.annotation.security.RolesAllowed;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.customer.Company;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.application.Customers.CustomerView;
import shop.kontor.customer.application.Standings;

/** What customers are to the shop. */
@RestController
@RequestMapping("/customer/api/customers/{customer}/standing")
@RolesAllowed("STAFF")
class StandingApi {

  private final Standings standings;

  StandingApi(Standings standings) {
    this.standings = standings;
  }

  /**
   * @param group {@code null} for none
   * @param company {@code null} for herself
   */
  record Standing(CustomerGroup group, Company company) {

    static Standing of(CustomerView customer) {
      return new Standing(customer.group(), customer.company());
    }
  }

  @GetMapping
  Standing look(@PathVariable CustomerId customer) {
    return Standing.of(standings.look(customer));
  }

  /** Both are replaced. Prices follow as soon as the rooms that ask them have heard of it. */
  @PutMapping
  Standing put(@PathVariable CustomerId customer, @RequestBody Standing standing) {
    return Standing.of(standings.put(customer, standing.group(), standing.company()));
  }
}
