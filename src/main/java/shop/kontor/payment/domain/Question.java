package shop.kontor.payment.domain;

/** What the provider was asked when it said something; {@code NOTICE}: nothing, it spoke first. */
public enum Question { AUTHORISE, LOOK_UP, CANCEL, NOTICE }
