package org.hearsay.model;

/** What a name names; the codes are those of the JSON and of the scorers' rows. */
public enum NameKind {
  PERSON("PERSON", "a person"),
  ORG("ORG", "an organisation: a ministry, a party, an army, an outlet"),
  PLACE("PLACE", "a place: a state, a city, a river, a bridge"),
  NORP("NORP", "a nationality or a religious or political group: Ukrainian, Republicans"),
  EVENT("EVENT", "a named event: a war, a summit, a storm"),
  DATE("DATE", "a day or a longer time"),
  TIME("TIME", "a time shorter than a day"),
  THING("THING", "anything else with a name: a law, a work, a product"),
  WEAPON("WEAPON", "a weapon"),
  PLATFORM("PLATFORM", "a military platform: a ship, an aircraft, a launcher"),
  VEHICLE("VEHICLE", "a vehicle"),
  QUANTITY("QUANTITY", "a number of something"),
  MONEY("MONEY", "a sum of money");

  private final String code;
  private final String text;

  NameKind(String code, String text) {
    this.code = code;
    this.text = text;
  }

  /** As it stands in a reading's JSON. */
  public String code() {
    return code;
  }

  public String text() {
    return text;
  }
}
