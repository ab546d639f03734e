package org.hearsay.cli;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.hearsay.ledger.journal.Journal;
import org.hearsay.ledger.linking.LinkState;
import org.hearsay.ledger.linking.MemoryLinkState;
import org.hearsay.ledger.projection.Ledger;
import org.hearsay.ledger.projection.LedgerStats;
import org.junit.jupiter.api.Test;

/** Which module may know which; see docs/decisions/0001 and 0011. */
class ArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.hearsay");

  @Test
  void modules_knowOnlyThoseBeforeThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.hearsay..")
        .layer("model")
        .definedBy("org.hearsay.model..")
        .layer("table")
        .definedBy("org.hearsay.table..")
        .layer("source")
        .definedBy("org.hearsay.source..")
        .layer("gazetteer")
        .definedBy("org.hearsay.gazetteer..")
        .layer("reader")
        .definedBy("org.hearsay.reader..")
        .layer("json")
        .definedBy("org.hearsay.json..")
        .layer("ledger")
        .definedBy(
            "org.hearsay.ledger",
            "org.hearsay.ledger.assess..",
            "org.hearsay.ledger.brief..",
            "org.hearsay.ledger.export..",
            "org.hearsay.ledger.identity..",
            "org.hearsay.ledger.journal..",
            "org.hearsay.ledger.linking..",
            "org.hearsay.ledger.origin..",
            "org.hearsay.ledger.projection..",
            "org.hearsay.ledger.review..",
            "org.hearsay.ledger.search..",
            "org.hearsay.ledger.situation..")
        .layer("ledger-sqlite")
        .definedBy("org.hearsay.ledger.sqlite..")
        .layer("ingest")
        .definedBy("org.hearsay.ingest..")
        .layer("eval")
        .definedBy("org.hearsay.eval..")
        .layer("web")
        .definedBy("org.hearsay.web..")
        .layer("cli")
        .definedBy("org.hearsay.cli..")
        .whereLayer("model")
        .mayNotAccessAnyLayer()
        .whereLayer("table")
        .mayNotAccessAnyLayer()
        .whereLayer("source")
        .mayOnlyAccessLayers("model", "table")
        .whereLayer("gazetteer")
        .mayOnlyAccessLayers("model")
        .whereLayer("reader")
        .mayOnlyAccessLayers("model", "gazetteer", "table")
        .whereLayer("json")
        .mayOnlyAccessLayers("model")
        .whereLayer("ledger")
        .mayOnlyAccessLayers("model", "json", "table")
        .whereLayer("ingest")
        .mayOnlyAccessLayers("model", "source", "reader", "ledger")
        .whereLayer("ledger-sqlite")
        .mayOnlyAccessLayers("model", "json", "ledger")
        .whereLayer("eval")
        .mayOnlyAccessLayers(
            "model", "gazetteer", "source", "reader", "json", "ledger", "ledger-sqlite")
        .whereLayer("web")
        .mayOnlyAccessLayers(
            "model", "source", "reader", "json", "ledger", "ledger-sqlite", "ingest")
        .whereLayer("cli")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void reader_hasNoClockAndNoNetwork() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideInAnyPackage("org.hearsay.reader..", "org.hearsay.gazetteer.resolve..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.net.http..", "java.sql..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.time.Clock")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .check(CLASSES);
  }

  @Test
  void sql_isInTheStoreAlone() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("org.hearsay.ledger.sqlite..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.sql..", "javax.sql..", "org.sqlite..")
        .check(CLASSES);
    // The statements of the store are its own: nobody else can hand one over.
    ArchRuleDefinition.classes()
        .that()
        .haveFullyQualifiedName("org.hearsay.ledger.sqlite.Sql")
        .should()
        .onlyBeAccessed()
        .byAnyPackage("org.hearsay.ledger.sqlite..")
        .check(CLASSES);
  }

  @Test
  void ports_areImplementedByStoresAlone() {
    ArchRuleDefinition.classes()
        .that()
        .implement(Ledger.class)
        .or()
        .implement(Journal.class)
        .or()
        .implement(LedgerStats.class)
        .or()
        .implement(LinkState.class)
        .should()
        .resideInAPackage("org.hearsay.ledger.sqlite..")
        // The evaluation links on maps.
        .orShould()
        .be(MemoryLinkState.class)
        .check(CLASSES);
  }
}
