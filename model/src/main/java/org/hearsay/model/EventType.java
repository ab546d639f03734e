package org.hearsay.model;

/**
 * What was done or happened: PLOVER's sixteen types of political and conflict events, and types of
 * our own for what desks of disasters and politics need besides (docs/events.md).
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
  ASSAULT("attacks, kills, shells, captures by force, abducts, destroys"),
  DISASTER("nature strikes: quake, flood, storm, fire, disease, and its dead"),
  ACCIDENT("something crashes, collapses, leaks, burns by accident, and its dead"),
  DEATH("somebody dies by age, illness or what is not told"),
  ELECTION("people vote, or elect somebody"),
  APPOINTMENT("somebody is appointed, sworn in, dismissed"),
  LAW("a law is passed, repealed, in force"),
  CRIME("somebody steals, robs, smuggles, forges, bribes"),
  ECONOMY("a currency, a bank, a company fails");

  private final String text;

  EventType(String text) {
    this.text = text;
  }

  /** Whether PLOVER has it; exports in PLOVER's form leave the others out. */
  public boolean isPlover() {
    return ordinal() <= ASSAULT.ordinal();
  }

  /** What one side does to another, in a few words. */
  public String text() {
    return text;
  }
}
