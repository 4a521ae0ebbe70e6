package id.emall.web.testing;

import id.emall.web.assets.Assets;
import id.emall.web.frame.Page;
import id.emall.web.frame.Templates;
import id.emall.web.frame.View;
import id.emall.web.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
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
    return html(view, Page.forVisitor(language, ASSETS, "/", NOW));
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
