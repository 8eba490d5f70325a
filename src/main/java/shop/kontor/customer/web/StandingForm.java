package shop.kontor.customer.web;

import shop.kontor.customer.Company;
import shop.kontor.customer.CustomerGroup;
import shop.kontor.customer.application.Customers.CustomerView;

/** What staff write of a customer's standing. Empty fields for none. */
record StandingForm(String group, String company, String vatId, String street, String postcode, String city,
    String country) {

  static StandingForm of(CustomerView customer) {
    var group = customer.group() == null ? null : customer.group().value();
    var company = customer.company();
    return company == null ? new StandingForm(group, null, null, null, null, null, null)
        : new StandingForm(group, company.name(), company.vatId(), company.street(), company.postcode(),
            company.city(), company.country());
  }

  CustomerGroup customerGroup() {
    return isEmpty(group) ? null : new CustomerGroup(group.strip());
  }

  /** She buys for one as soon as it has a name or a number: then the rest has to be there, too. */
  Company boughtFor() {
    return isEmpty(company) && isEmpty(vatId) ? null : new Company(company, vatId, street, postcode, city, country);
  }

  private static boolean isEmpty(String value) {
    return value == null || value.isBlank();
  }
}
