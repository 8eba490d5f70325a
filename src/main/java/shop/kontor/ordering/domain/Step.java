package shop.kontor.ordering.domain;

/**
 * What an order needs, in the order in which it is asked for: of other rooms, and last of her who collects it. Most have
 * no coupon; what is delivered is not collected, and the other way round.
 */
public enum Step { COUPON, STOCK, DELIVERY, PAYMENT, COLLECTION }
