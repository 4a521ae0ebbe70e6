package id.emall.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.emall.web.api.ApiV1;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SiteTest {

  @Test
  void every_page_that_has_a_path_is_answered() throws IOException, URISyntaxException {
    List<Class<?>> answered = new ArrayList<>();
    for (Application application : List.of(new Site(), new ApiV1())) {
      answered.addAll(application.getClasses());
    }

    assertThat(answered).containsAll(pages());
  }

  /** What is compiled of the site and says where it stands. */
  private static List<Class<?>> pages() throws IOException, URISyntaxException {
    java.nio.file.Path classes =
        java.nio.file.Path.of(
            Site.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (Stream<java.nio.file.Path> files = Files.walk(classes)) {
      List<Class<?>> pages = new ArrayList<>();
      files
          .map(file -> classes.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && name.startsWith("id/emall/web/"))
          .map(name -> name.substring(0, name.length() - 6).replace('/', '.'))
          .map(SiteTest::loaded)
          .filter(type -> type.isAnnotationPresent(Path.class))
          .forEach(pages::add);
      return pages;
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name, false, Site.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }
}
