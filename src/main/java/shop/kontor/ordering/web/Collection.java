package shop.kontor.ordering.web;

import java.time.Instant;
import shop.kontor.foundation.web.QrCode;
import shop.kontor.ordering.application.Places.Place;

/**
 * Where an order is collected, for pages.
 *
 * @param since when it was ready; {@code null} while it is not
 * @param until so long it is kept; {@code null} while it is not ready
 * @param code to be shown there; {@code null} where there is nothing to collect, or not any more
 */
record Collection(Place store, Instant since, Instant until, QrCode code) {}
