package shop.kontor.ordering.domain;

/** What is known of a step's outcome. */
public enum Answer { OUTSTANDING, GRANTED, REFUSED }
