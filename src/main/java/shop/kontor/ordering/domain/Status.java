package shop.kontor.ordering.domain;

/**
 * Where an order stands, as its buyer sees it. The last two are final, and so is confirmed where it is delivered. What
 * she collects is ready for her when it is confirmed.
 */
public enum Status { PLACED, CONFIRMED, COLLECTED, CANCELLED }
