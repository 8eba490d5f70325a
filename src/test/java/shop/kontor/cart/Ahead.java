package shop.kontor.cart;

import java.time.LocalDate;

/** A day that lies ahead, whenever the tests are run and however far they move their clock. */
public final class Ahead {

  public static final LocalDate DAY = LocalDate.now().plusYears(20);

  private Ahead() {}
}
