package id.emall.browser;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One of the site's doors, as its page declares it.
 *
 * @param method GET or POST
 * @param template e.g. {@code /pesanan/{code}/keluhan}
 * @param files whether it takes a form with files
 */
record Route(String method, String template, boolean files) {

  private static final Path PAGES = Path.of("../emall-web/target/classes/id/emall/web");
  private static final String REST = "jakarta.ws.rs.";

  /** All doors of all pages, read from the compiled classes, so that none can be forgotten. */
  static List<Route> all() {
    List<Route> routes = new ArrayList<>();
    for (JavaClass page : new ClassFileImporter().importPath(PAGES)) {
      Optional<String> base = value(page.tryGetAnnotationOfType(REST + "Path"));
      if (base.isPresent() && !page.isAnnotatedWith(REST + "ext.Provider")) {
        page.getMethods().forEach(method -> of(base.get(), method).ifPresent(routes::add));
      }
    }
    routes.sort(Comparator.comparing(Route::template).thenComparing(Route::method));
    return routes;
  }

  private static Optional<Route> of(String base, JavaMethod method) {
    String verb =
        method.isAnnotatedWith(REST + "GET")
            ? "GET"
            : method.isAnnotatedWith(REST + "POST") ? "POST" : null;
    if (verb == null) {
      return Optional.empty();
    }
    String own = value(method.tryGetAnnotationOfType(REST + "Path")).orElse("");
    boolean files =
        method
            .tryGetAnnotationOfType(REST + "Consumes")
            .flatMap(annotation -> annotation.get("value"))
            .filter(types -> String.join(" ", (String[]) types).contains("multipart"))
            .isPresent();
    String joined = ("/" + base + "/" + own).replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
    return Optional.of(new Route(verb, joined, files));
  }

  private static Optional<String> value(Optional<? extends JavaAnnotation<?>> annotation) {
    return annotation.flatMap(found -> found.get("value")).map(Object::toString);
  }

  /** Whether something of somebody's is named in it. */
  boolean names() {
    return address().names();
  }

  Address address() {
    return new Address(template);
  }

  boolean below(String path) {
    return template.equals(path) || template.startsWith(path + "/");
  }

  @Override
  public String toString() {
    return method + " " + template;
  }
}
