package shop.kontor.assistant.application;

import java.util.List;
import shop.kontor.foundation.security.Caller;

/** As whom a caller speaks, the way rooms name people: a customer, or a guest as long as she is none. */
final class Persons {

  private Persons() {}

  static String speaker(Caller caller) {
    return caller.customer().map(Persons::customer).orElseGet(() -> guest(caller.visitor()));
  }

  static String customer(String id) {
    return "customer:" + id;
  }

  static String guest(String visitor) {
    return "visitor:" + visitor;
  }

  static List<String> of(Caller caller) {
    return List.of(speaker(caller));
  }
}
