package shop.kontor.context.domain;

/** What is made of a piece in a project. */
public enum Standing { CONSIDERED, CHOSEN, REJECTED }
