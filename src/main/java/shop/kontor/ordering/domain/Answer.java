package shop.kontor.ordering.domain;

/** What is known of a step's outcome. {@code SPARED} is one that this order does not need. */
public enum Answer { OUTSTANDING, GRANTED, REFUSED, SPARED }
