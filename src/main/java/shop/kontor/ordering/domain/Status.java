package shop.kontor.ordering.domain;

/**
 * Where an order stands, as its buyer sees it. What is delivered is confirmed, packed, shipped and delivered; what she
 * collects is ready for her when it is confirmed, and collected when she has it.
 */
public enum Status { PLACED, CONFIRMED, PACKED, SHIPPED, DELIVERED, COLLECTED, CANCELLED }
