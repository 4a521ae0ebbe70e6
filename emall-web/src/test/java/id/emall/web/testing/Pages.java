package id.emall.web.testing;

import id.emall.web.assets.Assets;
import id.emall.web.frame.Favourites;
import id.emall.web.frame.Page;
import id.emall.web.frame.Person;
import id.emall.web.frame.Templates;
import id.emall.web.frame.View;
import id.emall.web.text.Formats;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/** Renders templates where no server runs. */
public final class Pages {

  /** The moment at which these pages are made. */
  public static final Instant NOW = Instant.parse("2026-11-20T07:30:00Z");

  /** The site's own files; those that the build unpacks are stood in for. */
  public static final Assets ASSETS = Assets.of(files());

  private Pages() {}

  /** The page in Indonesian as a visitor sees it. */
  public static String html(View view) {
    return html(view, Language.INDONESIAN);
  }

  /** The page as a visitor sees it. */
  public static String html(View view, Language language) {
    return html(view, visitor(language, "/"));
  }

  /** What a page knows of a visitor who has done nothing yet. */
  public static Page visitor(Language language, String path) {
    return new Page(
        Texts.in(language),
        new Formats(language, ZoneId.of("Asia/Jakarta")),
        ASSETS,
        null,
        0,
        Favourites.NONE,
        path,
        null,
        5_000_000,
        NOW);
  }

  /** What a page knows of a member who is signed in. */
  public static Page of(Person person) {
    Page page = visitor(Language.INDONESIAN, "/");
    return new Page(
        page.texts(),
        page.formats(),
        page.assets(),
        person,
        page.cartCount(),
        page.favourites(),
        page.path(),
        null,
        page.fileBytes(),
        page.now());
  }

  /** The page as this reader sees it. */
  public static String html(View view, Page page) {
    return new String(Templates.render(view, page).toByteArray(), StandardCharsets.UTF_8);
  }

  private static Map<String, byte[]> files() {
    var files = new HashMap<String, byte[]>();
    files.put("bootstrap.min.css", new byte[0]);
    files.put("htmx.min.js", new byte[0]);
    try (var own = Files.list(Path.of("src/main/webapp/assets"))) {
      for (Path file : own.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }
}
