package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documentation says of the repository is there: files, types, the demo's brief. */
class DocsTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path README = ROOT.resolve("README.md");
  private static final int README_MOST_LINES = 120;

  private static final Pattern LINK = Pattern.compile("]\\(([^)#:\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern BLOCK = Pattern.compile("(?s)```.*?```");
  private static final Pattern TYPE =
      Pattern.compile("`([A-Z][a-z]+[A-Za-z0-9]*)(?:\\.[A-Za-z.]+)?(?:\\([^`]*\\))?`");
  private static final Pattern TESTS = Pattern.compile("-Dtest='?([A-Za-z,]+)");
  private static final Pattern DECLARED =
      Pattern.compile("\\b(?:class|record|interface|enum) ([A-Z]\\w*)");

  /** Names of others that look like types of ours: schema.org, Linux, HTTP. */
  private static final Set<String> FOREIGN = Set.of("Event", "VmRSS", "Host", "Allow");

  @Test
  void links_leadToFiles() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : pages()) {
      for (String target : matches(LINK, Files.readString(page))) {
        if (!Files.exists(page.resolveSibling(target))) {
          broken.add(ROOT.relativize(page) + " -> " + target);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void index_hasEveryPage() throws IOException {
    Path folder = ROOT.resolve("docs");
    Set<String> linked =
        new TreeSet<>(matches(LINK, Files.readString(folder.resolve("README.md"))));
    assertThat(linked)
        .containsAll(
            under(folder, ".md").stream()
                .map(page -> folder.relativize(page).toString())
                .filter(name -> !name.equals("README.md"))
                .toList());
  }

  @Test
  void typesAndTests_thatPagesName_exist() throws IOException {
    Set<String> declared = new TreeSet<>(FOREIGN);
    for (Path source : sources()) {
      declared.addAll(matches(DECLARED, Files.readString(source)));
    }
    List<String> unknown = new ArrayList<>();
    for (Path page : pages()) {
      // A decision is of its day; what was renamed since is not its concern.
      if (!page.toString().contains("decisions")) {
        String text = BLOCK.matcher(Files.readString(page)).replaceAll("");
        Stream<String> tests =
            matches(TESTS, text).stream().flatMap(names -> Stream.of(names.split(",")));
        Stream.concat(matches(TYPE, text).stream(), tests)
            .filter(name -> !declared.contains(name))
            .forEach(name -> unknown.add(ROOT.relativize(page) + ": " + name));
      }
    }
    assertThat(unknown).isEmpty();
  }

  @Test
  void readme_showsTheDemosBriefAsItIs() throws IOException {
    List<String> lines = Files.readAllLines(README, UTF_8);
    assertThat(lines).hasSizeLessThan(README_MOST_LINES);
    List<String> shown =
        lines.subList(lines.indexOf("```text") + 1, lines.lastIndexOf("```")).stream()
            .filter(line -> !line.isBlank() && !line.equals("..."))
            .toList();
    assertThat(shown).hasSizeGreaterThan(5);
    assertThat(Files.readAllLines(ROOT.resolve("cases/demo/brief-2022-11-11.md"), UTF_8))
        .containsSubsequence(shown);
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(under(ROOT.resolve("docs"), ".md"));
    for (String name : List.of("README.md", "CONTRIBUTING.md", "training/README.md")) {
      pages.add(ROOT.resolve(name));
    }
    return pages;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(ROOT)) {
      for (Path module : modules.filter(m -> Files.exists(m.resolve("pom.xml"))).toList()) {
        if (Files.isDirectory(module.resolve("src"))) {
          sources.addAll(under(module.resolve("src"), ".java"));
        }
      }
    }
    return sources;
  }

  private static List<Path> under(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static List<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map((MatchResult result) -> result.group(1)).toList();
  }
}
