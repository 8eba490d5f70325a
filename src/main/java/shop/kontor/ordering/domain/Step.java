package shop.kontor.ordering.domain;

/** What an order needs of other rooms, in the order in which they are asked. */
public enum Step { STOCK, DELIVERY, PAYMENT }
