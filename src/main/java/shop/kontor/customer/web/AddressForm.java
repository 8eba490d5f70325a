package shop.kontor.customer.web;

import shop.kontor.customer.domain.Address;

/** An address as it is being written; nothing in it need be right, or there at all. */
record AddressForm(String email, String name, String street, String extra, String postcode, String city,
    String country) {

  static final AddressForm EMPTY = new AddressForm(null, null, null, null, null, null, null);

  static AddressForm of(String email, Address address) {
    return new AddressForm(email, address.name(), address.street(), address.extra(), address.postcode(),
        address.city(), address.country());
  }

  Address address() {
    return new Address(name, street, extra, postcode, city, country);
  }

  boolean isBlank() {
    return email == null && name == null && street == null && extra == null && postcode == null && city == null
        && country == null;
  }

  /** The country that she means, as far as is known. */
  public String countryOr(String usual) {
    return country == null || country.isBlank() ? usual : country;
  }

  @Override
  public String toString() {
    return "an address form";
  }
}
