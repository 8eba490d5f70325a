package shop.kontor.foundation.web;

/**
 * Who sells here, as papers must say: {@code kontor.imprint.name}, {@code .address} and {@code .vat-id}.
 *
 * @param address on one line; empty while nobody has given it
 * @param vatId by which the state knows the seller; empty while nobody has given it
 */
public record Imprint(String name, String address, String vatId) {
}
