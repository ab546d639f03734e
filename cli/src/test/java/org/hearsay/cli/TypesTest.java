package org.hearsay.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What holds of the types of all modules together. */
class TypesTest {
  private static final int LARGEST_CYCLE = 3;

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("-tests.jar"))
          .importPackages("org.hearsay");

  @Test
  void packages_haveNoCycles() {
    slices().matching("org.hearsay.(**)").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void simpleNames_meanOneType() {
    Map<String, List<String>> byName =
        CLASSES.stream()
            .filter(type -> type.getEnclosingClass().isEmpty())
            .filter(type -> !type.getSimpleName().equals("package-info"))
            .collect(
                Collectors.groupingBy(
                    JavaClass::getSimpleName,
                    TreeMap::new,
                    Collectors.mapping(JavaClass::getName, Collectors.toList())));
    assertThat(byName).isNotEmpty().allSatisfy((name, types) -> assertThat(types).hasSize(1));
  }

  @Test
  void types_haveNoLargeCycles() {
    Map<String, Set<String>> arrows = arrows();
    Map<String, Set<String>> reached = new HashMap<>();
    arrows.keySet().forEach(type -> reached.put(type, reached(type, arrows)));
    assertThat(arrows).isNotEmpty();
    assertThat(reached)
        .allSatisfy(
            (type, others) -> {
              Set<String> cycle = new TreeSet<>(others);
              cycle.removeIf(other -> !reached.getOrDefault(other, Set.of()).contains(type));
              assertThat(cycle).hasSizeLessThanOrEqualTo(LARGEST_CYCLE);
            });
  }

  /** Which type knows which; nested types count as the one that they stand in. */
  private static Map<String, Set<String>> arrows() {
    Map<String, Set<String>> out = new HashMap<>();
    for (JavaClass type : CLASSES) {
      Set<String> known = out.computeIfAbsent(outermost(type), t -> new HashSet<>());
      for (Dependency arrow : type.getDirectDependenciesFromSelf()) {
        JavaClass target = arrow.getTargetClass().getBaseComponentType();
        if (CLASSES.contain(target.getName()) && !outermost(target).equals(outermost(type))) {
          known.add(outermost(target));
        }
      }
    }
    return out;
  }

  private static String outermost(JavaClass type) {
    int nested = type.getName().indexOf('$');
    return nested < 0 ? type.getName() : type.getName().substring(0, nested);
  }

  private static Set<String> reached(String from, Map<String, Set<String>> arrows) {
    Set<String> out = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(arrows.getOrDefault(from, Set.of()));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (out.add(next)) {
        open.addAll(arrows.getOrDefault(next, Set.of()));
      }
    }
    return out;
  }
}
