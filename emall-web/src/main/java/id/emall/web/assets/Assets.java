package id.emall.web.assets;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The site's own files by name, and the addresses under which pages name them. */
@ApplicationScoped
public class Assets {

  private static final String FOLDER = "/assets/";

  @Inject private ServletContext context;

  private Map<String, Asset> assets = Map.of();

  /**
   * Files given by name, for rendering pages where no server runs.
   *
   * @param files the content of each file, by its name below {@code /assets/}
   */
  public static Assets of(Map<String, byte[]> files) {
    var made = new Assets();
    made.take(files);
    return made;
  }

  /**
   * The address of a file, with the hash of its content; it can be kept by browsers for ever.
   *
   * @param name such as {@code mall.css}
   * @throws IllegalArgumentException when the site has no such file
   */
  public String url(String name) {
    Asset asset = assets.get(name);
    if (asset == null) {
      throw new IllegalArgumentException("The site has no asset " + name);
    }
    return FOLDER + name + "?v=" + asset.version();
  }

  Optional<Asset> find(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  @PostConstruct
  void readFromWar() {
    var files = new HashMap<String, byte[]>();
    for (String path : context.getResourcePaths(FOLDER)) {
      if (path.endsWith("/")) {
        continue;
      }
      try (var in = context.getResourceAsStream(path)) {
        files.put(path.substring(FOLDER.length()), in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("The asset " + path + " cannot be read", e);
      }
    }
    take(files);
  }

  private void take(Map<String, byte[]> files) {
    var read = new HashMap<String, Asset>();
    Bundles.join(files).forEach((name, bytes) -> read.put(name, Asset.of(name, bytes)));
    assets = Map.copyOf(read);
  }
}
