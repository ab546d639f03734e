package org.hearsay.documents;

/**
 * A document costs more than it may, and how. Unchecked, so that it comes through libraries that
 * survive an IOException by going on; without a stack, since its line says all.
 */
final class OverBudget extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param why follows the form's name: "that nests deeper than any text does"
   */
  OverBudget(String why) {
    super(why, null, false, false);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
