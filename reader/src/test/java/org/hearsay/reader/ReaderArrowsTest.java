package org.hearsay.reader;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** What may know what inside the reader. */
class ReaderArrowsTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.hearsay.reader");

  /** The rules know what a language pack is, and no language; a language knows no rules. */
  @Test
  void rulesAndLanguages_knowThePackAndNotEachOther() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("org.hearsay.reader..")
        .layer("language")
        .definedBy("org.hearsay.reader.language..")
        .layer("en")
        .definedBy("org.hearsay.reader.en..")
        .layer("reader")
        .definedBy("org.hearsay.reader")
        .whereLayer("language")
        .mayNotAccessAnyLayer()
        .whereLayer("en")
        .mayOnlyAccessLayers("language")
        .whereLayer("en")
        .mayOnlyBeAccessedByLayers("reader")
        .whereLayer("reader")
        .mayNotBeAccessedByAnyLayer()
        .check(CLASSES);
  }
}
