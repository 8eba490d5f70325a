package shop.kontor.context.domain;

/** What speaks against a piece. What is too dear is watched all the same: it may become cheaper. */
public enum Objection { PRICE, SIZE, LOOK, OTHER }
