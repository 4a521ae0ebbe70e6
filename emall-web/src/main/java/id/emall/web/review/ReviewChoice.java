package id.emall.web.review;

/**
 * Which reviews of a product somebody reads, and how sorted.
 *
 * @param stars 1 to 5, or 0 for all
 * @param helpful the most helpful first; else the newest
 */
public record ReviewChoice(String slug, int stars, boolean withPhotos, boolean helpful) {

  public ReviewChoice withStars(int other) {
    return new ReviewChoice(slug, other, withPhotos, helpful);
  }

  public ReviewChoice photos(boolean only) {
    return new ReviewChoice(slug, stars, only, helpful);
  }

  public ReviewChoice helpfulFirst(boolean first) {
    return new ReviewChoice(slug, stars, withPhotos, first);
  }

  /** Whether all are read. */
  public boolean all() {
    return stars == 0 && !withPhotos;
  }

  /** The address of the first page. */
  public String href() {
    StringBuilder query = new StringBuilder();
    if (stars != 0) {
      query.append("&bintang=").append(stars);
    }
    if (withPhotos) {
      query.append("&foto=ya");
    }
    if (!helpful) {
      query.append("&urut=terbaru");
    }
    String path = "/produk/" + slug + "/ulasan";
    return query.isEmpty() ? path : path + "?" + query.substring(1);
  }

  /** The address of another page; null where there is none. */
  String at(String cursor) {
    if (cursor == null) {
      return null;
    }
    String first = href();
    return first + (first.contains("?") ? "&" : "?") + "hal=" + cursor;
  }
}
