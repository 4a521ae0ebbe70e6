package id.emall.core.region;

import java.time.ZoneId;

/**
 * A province.
 *
 * @param code two digits by decree of the Ministry of Home Affairs, e.g. {@code 13}
 */
public record Province(String code, String name, ZoneId timeZone) {}
