package shop.kontor.context.domain;

/** An invitation that holds until it is revoked: whoever carries its token may join in this role. */
public record Link(String id, Role role) {
}
