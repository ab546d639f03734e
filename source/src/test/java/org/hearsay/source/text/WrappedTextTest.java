package org.hearsay.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WrappedTextTest {
  @Test
  void paragraphs_linesEndedByAWidth_areJoined() {
    assertThat(
            WrappedText.paragraphs(
                "The ferry of Port Sella sails again, the harbour\noffice said on Tuesday.\n\n"
                    + "Divers found two cables, some forty metres apart, and\nthat was no anchor.\n"))
        .containsExactly(
            "The ferry of Port Sella sails again, the harbour office said on Tuesday.",
            "Divers found two cables, some forty metres apart, and that was no anchor.");
  }

  @Test
  void paragraphs_indentsAndBulletsBegin_andShortLinesStand() {
    assertThat(
            WrappedText.paragraphs(
                "Ferry sails again\nBy Ada Orr\n    PORT SELLA (Coast) - The ferry of Port Sella sails\n"
                    + "again, the harbour office said.\n    Divers found two cables, some forty metres\n"
                    + "apart.\n  * One was cut\n  * The other was not\n"))
        .containsExactly(
            "Ferry sails again",
            "By Ada Orr",
            "PORT SELLA (Coast) - The ferry of Port Sella sails again, the harbour office said.",
            "Divers found two cables, some forty metres apart.",
            "* One was cut",
            "* The other was not");
  }

  @Test
  void paragraphs_linesThatAreNotBroken_areEachOne() {
    assertThat(WrappedText.paragraphs("The ferry sails.\nNobody was hurt.\n\nIt rains."))
        .containsExactly("The ferry sails.", "Nobody was hurt.", "It rains.");
    String line = "The ferry of Port Sella sails again, the harbour office said, ".repeat(3);
    assertThat(WrappedText.paragraphs(line + "\nand more"))
        .as("too long to be ended by a width")
        .hasSize(2);
  }

  @Test
  void ofMarkup_linesOfTheFile_areNoParagraphs() {
    assertThat(WrappedText.ofMarkup("The ferry\n      sails again,\n      the Office said."))
        .containsExactly("The ferry sails again, the Office said.");
    assertThat(WrappedText.ofMarkup("The ferry\n      sails\n   again."))
        .as("none of a wire's")
        .containsExactly("The ferry sails again.");
  }
}
