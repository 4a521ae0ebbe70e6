package id.emall.web.frame;

import id.emall.web.assets.Assets;
import id.emall.web.text.Formats;
import id.emall.web.text.Language;
import id.emall.web.text.Texts;
import java.time.Instant;

/**
 * What every template knows: who looks, in which language, and what the header shows.
 *
 * @param texts the site's texts in the reader's language
 * @param formats money and times in the reader's language and zone
 * @param assets the addresses of stylesheets, scripts and pictures
 * @param person who is signed in, or null for a visitor
 * @param cartCount how many pieces lie in the cart
 * @param favourites what is kept to buy later
 * @param path the page's own path and query, to come back to
 * @param notice key of a text to be shown once on top, or null
 * @param fileBytes how large a photo or scan may be that is sent in, at most
 * @param now the moment the page is made, on the mall's clock
 */
public record Page(
    Texts texts,
    Formats formats,
    Assets assets,
    Person person,
    int cartCount,
    Favourites favourites,
    String path,
    String notice,
    int fileBytes,
    Instant now) {

  /** The text of this key in the reader's language. */
  public String t(String key, Object... arguments) {
    return texts.get(key, arguments);
  }

  /** How large a photo or scan may be at most, such as {@code 5 MB}. */
  public String fileMost() {
    return formats.size(fileBytes);
  }

  /** The address of one of the site's own files. */
  public String asset(String name) {
    return assets.url(name);
  }

  /** The address of an icon of the sprite, for {@code <use href>}. */
  public String icon(String name) {
    return assets.url("icons.svg") + "#" + name;
  }

  public Language language() {
    return texts.language();
  }
}
