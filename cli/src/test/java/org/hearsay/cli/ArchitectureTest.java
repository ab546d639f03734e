package org.hearsay.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The architecture picture shows the modules as the poms have them; docs/architecture.py draws it.
 */
class ArchitectureTest {
  private static final Path ROOT = Path.of("..");
  private static final Path TEXT = ROOT.resolve("docs/architecture.txt");
  private static final Path PICTURE = ROOT.resolve("docs/architecture.svg");

  @Test
  void text_hasTheModulesAndTheirDependencies() throws Exception {
    Map<String, Set<String>> drawn = new LinkedHashMap<>();
    for (String line : Files.readAllLines(TEXT, UTF_8)) {
      String[] cells = line.split("\\|", -1);
      if (cells.length == 3 && !line.startsWith("#")) {
        drawn.put(cells[0].strip(), words(cells[1]));
        assertThat(cells[2]).as("what %s does", cells[0].strip()).isNotBlank();
      }
    }
    assertThat(drawn).as("docs/architecture.txt; run docs/architecture.py").isEqualTo(modules());
  }

  @Test
  void picture_isOfThisText() throws Exception {
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(TEXT));
    assertThat(Files.readString(PICTURE))
        .as("docs/architecture.svg; run docs/architecture.py")
        .contains("SHA-256 " + HexFormat.of().formatHex(hash))
        .contains(modules().keySet().stream().map(module -> ">" + module + "</text>").toList());
  }

  private static Map<String, Set<String>> modules() throws Exception {
    List<String> names =
        elements(pom(ROOT), "module").map(module -> module.getTextContent().strip()).toList();
    Map<String, String> modules = new LinkedHashMap<>();
    for (String name : names) {
      modules.put(own(pom(ROOT.resolve(name)), "artifactId"), name);
    }
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (String name : names) {
      Set<String> needed = new TreeSet<>();
      elements(pom(ROOT.resolve(name)), "dependency")
          .filter(dependency -> !own(dependency, "scope").equals("test"))
          .map(dependency -> own(dependency, "artifactId"))
          .filter(modules::containsKey)
          .forEach(artifact -> needed.add(modules.get(artifact)));
      needs.put(name, needed);
    }
    return needs;
  }

  private static Element pom(Path folder) throws Exception {
    Path file = folder.resolve("pom.xml");
    try (var in = Files.newInputStream(file)) {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(in)
          .getDocumentElement();
    } catch (org.xml.sax.SAXException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static Stream<Element> elements(Element root, String name) {
    NodeList found = root.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  /** The text of a child, not of a child's child; "" if there is none. */
  private static String own(Element parent, String name) {
    return elements(parent, name)
        .filter(child -> child.getParentNode().equals(parent))
        .map(child -> child.getTextContent().strip())
        .findFirst()
        .orElse("");
  }

  private static Set<String> words(String cell) {
    return cell.isBlank() ? Set.of() : new TreeSet<>(List.of(cell.strip().split(" +")));
  }
}
