package shop.kontor.ordering.domain;

/** Where an order stands, as its buyer sees it. The last two are final. */
public enum Status { PLACED, CONFIRMED, CANCELLED }
