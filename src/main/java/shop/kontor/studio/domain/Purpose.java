package shop.kontor.studio.domain;

/** What a room is for. */
public enum Purpose { LIVING, DINING, BEDROOM, OFFICE, OTHER }
