package shop.kontor.foundation.security;

/**
 * A program that reads data products, known by a key: an attribute of its requests.
 *
 * @param personal whether it may read of persons
 */
public record Reader(String name, boolean personal) {}
