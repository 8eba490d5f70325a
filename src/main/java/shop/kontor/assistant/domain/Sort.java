package shop.kontor.assistant.domain;

/** Sorts of meaning that words can have. Those that lexicons have sections for are named as these are. */
enum Sort {
  KIND, COLOUR, STYLE, MATERIAL, QUALITY, ROOM, PLACE, ORDER, ACT, TOPIC, ASPECT, TALK, MARK, PARTICLE,
  /** Says nothing that matters here. */
  PLAIN,
  /** No lexicon has it. */
  WORD,
  MONEY, SPACE, EXTENT, DATE, COUNT, SEATS, ORDINAL
}
