package id.emall.core.region;

/** The code of a regency ({@code 13.76}) or of a district in it ({@code 13.76.01}). */
public final class AreaCode {

  private static final int PROVINCE_LENGTH = 2;
  private static final int REGENCY_LENGTH = 5;

  private AreaCode() {}

  /** Whether it is a district's. */
  public static boolean isDistrict(String areaCode) {
    return areaCode.length() > REGENCY_LENGTH;
  }

  /** The province that a regency or a district is in. */
  public static String province(String areaCode) {
    return areaCode.substring(0, PROVINCE_LENGTH);
  }

  /** The regency in which the area lies, or that it is. */
  public static String regency(String areaCode) {
    return isDistrict(areaCode) ? areaCode.substring(0, REGENCY_LENGTH) : areaCode;
  }

  /**
   * The narrower of the two that an address names.
   *
   * @param districtCode null where the address names none
   */
  public static String narrowest(String regencyCode, String districtCode) {
    return districtCode == null ? regencyCode : districtCode;
  }
}
