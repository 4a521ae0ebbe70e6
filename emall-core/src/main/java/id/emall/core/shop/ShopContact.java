package id.emall.core.shop;

/**
 * How buyers reach a shop, as its seller tells them.
 *
 * @param hours when somebody answers, in the seller's words, or empty
 * @param phone E.164 as stored, as typed in a wish; null or blank for none
 * @param email null or blank for none
 */
public record ShopContact(String hours, String phone, String email) {

  public static final ShopContact NONE = new ShopContact("", null, null);
}
