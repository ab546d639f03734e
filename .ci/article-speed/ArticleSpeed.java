import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.hearsay.source.Capture;
import org.hearsay.source.Item;
import org.hearsay.source.page.Pages;

/**
 * Reads the same pages by turns: readability4j to its article, Hearsay to reports with all they
 * tell of themselves, Hearsay to the article alone. readability4j has its own libraries.
 */
public class ArticleSpeed {
  private static final String ADDRESS = "https://example.org/report.html";

  interface Work {
    int of(byte[] page) throws Exception;
  }

  public static void main(String[] args) throws Exception {
    List<byte[]> pages = pages(Path.of(args[0]));
    Work theirs = readability4j(new File(args[1]));
    Work reports =
        page ->
            Pages.captures(
                    new Item.Raw(
                        ADDRESS, Capture.Method.FILE, "text/html; charset=utf-8", null, page))
                .size();
    Work articles = page -> Pages.article(page).length();
    for (int round = 1; round <= Integer.parseInt(args[2]); round++) {
      double one = seconds(theirs, pages);
      double two = seconds(reports, pages);
      double three = seconds(articles, pages);
      System.out.printf(
          Locale.ROOT,
          "round %d, pages a second: readability4j %.1f; reports %.1f (%.2f x); articles alone %.1f (%.2f x)%n",
          round, pages.size() / one, pages.size() / two, one / two, pages.size() / three, one / three);
    }
  }

  private static List<byte[]> pages(Path folder) throws Exception {
    List<byte[]> out = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          out.add(in.readAllBytes());
        }
      }
    }
    return out;
  }

  private static Work readability4j(File folder) throws Exception {
    List<URL> jars = new ArrayList<>();
    for (File jar : folder.listFiles()) {
      jars.add(jar.toURI().toURL());
    }
    ClassLoader theirs =
        new URLClassLoader(jars.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    Constructor<?> made =
        theirs
            .loadClass("net.dankito.readability4j.extended.Readability4JExtended")
            .getConstructor(String.class, String.class);
    Method parse = made.getDeclaringClass().getMethod("parse");
    Method text = theirs.loadClass("net.dankito.readability4j.Article").getMethod("getTextContent");
    return page -> {
      Object article = parse.invoke(made.newInstance(ADDRESS, new String(page, UTF_8)));
      Object found = text.invoke(article);
      return found == null ? 0 : found.toString().length();
    };
  }

  private static double seconds(Work work, List<byte[]> pages) throws Exception {
    long start = System.nanoTime();
    long characters = 0;
    for (byte[] page : pages) {
      characters += work.of(page);
    }
    if (characters == 0) {
      throw new IllegalStateException("nothing was read");
    }
    return (System.nanoTime() - start) / 1e9;
  }
}
