package id.emall.web.sharing;

/**
 * How a page is told of outside, for its head.
 *
 * @param canonical the page's one address, in full
 * @param type as Open Graph knows it: {@code website} or {@code product}
 * @param image address of the picture of a preview, in full
 * @param data what the page is about, as JSON-LD that can stand in HTML as it is
 */
public record Sharing(String canonical, String type, String image, String data) {}
