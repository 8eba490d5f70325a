package shop.kontor.ordering.domain;

/** What an order needs of other rooms, in the order in which they are asked. Most have no coupon. */
public enum Step { COUPON, STOCK, DELIVERY, PAYMENT }
