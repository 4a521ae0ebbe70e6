package id.emall.core.region;

/** A line of a file of districts. */
record DistrictRow(String code, String regencyCode, String name) {}
