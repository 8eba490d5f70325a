package shop.kontor.ordering.domain;

/** How far something is on its way to her who ordered it. It only goes on, never back. */
public enum Transit { WAITING, PACKED, SHIPPED, DELIVERED }
