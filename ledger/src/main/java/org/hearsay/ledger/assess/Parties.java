package org.hearsay.ledger.assess;

import org.hearsay.ledger.Party;

/** For whom a party speaks, and who opposes whom, as of a moment. */
public interface Parties {
  /** Everybody speaks for himself and nobody opposes anybody. */
  Parties UNKNOWN =
      new Parties() {
        @Override
        public String side(Party party) {
          return party.key();
        }

        @Override
        public boolean opposed(String side, String other) {
          return false;
        }
      };

  /**
   * The key of the state or group that a party speaks for: "state:RU" for "Russia's defence
   * ministry"; its own key if that is not known.
   */
  String side(Party party);

  /**
   * The party under the fullest name by which it is known: "Zelensky" under "Volodymyr Zelenskyy".
   */
  default Party identity(Party party) {
    return party;
  }

  /** Whose word a party's is: its side's, else its own under its fullest name. */
  default String voice(Party party) {
    String side = side(party);
    return side.equals(party.key()) ? identity(party).key() : side;
  }

  /** Whether two sides are opponents; never a side and itself; the same both ways round. */
  boolean opposed(String side, String other);
}
