package org.hearsay.web;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

/** Which package of this module may use which. */
class PackagesTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hearsay.web");

  @Test
  void packages_useOnlyThoseBelowThem() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.hearsay.web..")
        .layer("http")
        .definedBy("org.hearsay.web.http")
        .layer("jobs")
        .definedBy("org.hearsay.web.jobs")
        .layer("api")
        .definedBy("org.hearsay.web.api")
        .layer("server")
        .definedBy("org.hearsay.web")
        .whereLayer("http")
        .mayNotAccessAnyLayer()
        .whereLayer("jobs")
        .mayOnlyAccessLayers("http")
        .whereLayer("api")
        .mayOnlyAccessLayers("http", "jobs")
        .whereLayer("server")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("org.hearsay.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void theServersOwnTypes_areKnownInHttpOnly() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("org.hearsay.web.http")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.sun.net.httpserver..")
        .check(CLASSES);
  }
}
