package org.hearsay.model;

/**
 * What was done: PLOVER's sixteen types of political and conflict events (docs/events.md).
 *
 * <p>The deed itself is typed; whether it was done, announced or denied is its {@link Commitment}.
 */
public enum EventType {
  AGREE("agrees or promises to cooperate, to meet, to help"),
  CONSULT("meets, visits, talks, negotiates, mediates"),
  SUPPORT("praises, endorses, recognises, signs or ratifies"),
  CONCEDE("gives way in words: eases, lifts, pardons, apologises, declares a truce"),
  COOPERATE("trades, exercises jointly, extradites, shares what it knows"),
  AID("gives money, arms, goods, training, shelter, rescue"),
  RETREAT("gives way in deeds: withdraws, cedes, releases, disarms, resigns"),
  REQUEST("asks, urges, demands, orders"),
  ACCUSE("criticises, blames, charges, sues, investigates"),
  REJECT("refuses, vetoes, declines, cancels, defies"),
  THREATEN("threatens, warns, sets an ultimatum"),
  PROTEST("demonstrates, strikes, riots, blocks a road"),
  SANCTION("cuts back relations: embargoes, expels, suspends, convicts, drives out"),
  MOBILIZE("deploys, masses, alerts, exercises alone, fortifies"),
  COERCE("arrests, raids, bans, censors, deports, occupies, shuts off"),
  ASSAULT("attacks, kills, shells, captures by force, abducts, destroys");

  private final String text;

  EventType(String text) {
    this.text = text;
  }

  /** What one side does to another, in a few words. */
  public String text() {
    return text;
  }
}
