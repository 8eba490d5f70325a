package shop.kontor.assistant.application;

import java.time.LocalDate;
import org.joda.money.Money;
import shop.kontor.delivery.Window;

/**
 * What she was asked whether to order: her cart as it was then, at this total, on this day. Nothing else is ordered by a
 * yes.
 *
 * @param cart version of it
 */
record Offered(Money total, int cart, LocalDate date, Window window) {}
