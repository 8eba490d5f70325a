package shop.kontor.mesh;

/** What a data product promises: to be heard in time, and to be as described. */
public enum Promise { FRESHNESS, QUALITY }
