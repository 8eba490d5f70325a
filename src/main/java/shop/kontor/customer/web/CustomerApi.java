package shop.kontor.customer.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import shop.kontor.customer.CustomerId;
import shop.kontor.customer.application.Customers;
import shop.kontor.customer.application.Customers.CustomerView;
import shop.kontor.customer.application.FrontDoor;
import shop.kontor.customer.domain.Address;
import shop.kontor.customer.domain.EmailAddress;
import shop.kontor.foundation.security.Caller;
import shop.kontor.foundation.security.Passports;
import shop.kontor.foundation.web.Idempotent;
import shop.kontor.foundation.web.Refusal;

/** Accounts, and who is signed in. */
@RestController
@RequestMapping("/customer/api")
class CustomerApi {

  private final FrontDoor door;
  private final Customers customers;
  private final Passports passports;

  CustomerApi(FrontDoor door, Customers customers, Passports passports) {
    this.door = door;
    this.customers = customers;
    this.passports = passports;
  }

  /** Never written out again, so that the password stays out of logs and of kept answers. */
  record Registration(String email, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password,
      String name) {
    @Override
    public String toString() {
      return "a registration";
    }
  }

  record Credentials(String email, @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) String password) {
    @Override
    public String toString() {
      return "credentials";
    }
  }

  record Registered(CustomerId customer) {
  }

  record Session(String token) {
  }

  /** Opens an account. She is not signed in by that. */
  @PostMapping("/customers")
  @PermitAll
  @Idempotent
  ResponseEntity<Registered> register(Caller caller, @RequestBody Registration registration) {
    var customer = door.register(new EmailAddress(registration.email()), registration.name(), registration.password());
    return ResponseEntity.created(URI.create("/customer/api/me")).body(new Registered(customer));
  }

  /** Signs in. The token goes into {@code Authorization: Bearer}; browsers get it as a cookie, too. */
  @PostMapping("/sessions")
  @PermitAll
  Session signIn(Caller caller, @RequestBody Credentials credentials, HttpServletRequest request,
      HttpServletResponse response) {
    var customer = door.enter(caller, credentials.email(), credentials.password(), request.getRemoteAddr());
    passports.handOver(customer, request, response);
    return new Session(passports.issue(customer));
  }

  /** Signs out: the cookie is taken back. A bearer token is simply forgotten by whoever has it. */
  @DeleteMapping("/sessions")
  @PermitAll
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void signOut(HttpServletResponse response) {
    passports.takeBack(response);
  }

  @GetMapping("/me")
  @RolesAllowed("CUSTOMER")
  CustomerView me(Caller caller) {
    return customers.look(caller).orElseThrow(() -> Refusal.unauthenticated("customer.refused.stranger"));
  }

  /** @param phone {@code null} for none */
  record Phone(String phone) {

    @Override
    public String toString() {
      return "a phone number";
    }
  }

  /** Where she can be called, and by which staff know her at the till. */
  @PutMapping("/phone")
  @RolesAllowed("CUSTOMER")
  CustomerView callAt(Caller caller, @RequestBody Phone phone) {
    return customers.callAt(caller, phone.phone());
  }

  /** Keeps an address as the one to be used next. */
  @PostMapping("/addresses")
  @RolesAllowed("CUSTOMER")
  @Idempotent
  ResponseEntity<CustomerView> keep(Caller caller, @RequestBody Address address) {
    return ResponseEntity.created(URI.create("/customer/api/me")).body(customers.keep(caller, address));
  }
}
