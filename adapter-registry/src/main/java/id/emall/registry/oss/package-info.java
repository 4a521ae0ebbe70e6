/**
 * The register of businesses, OSS, by its call {@code inqueryNIB} (their spelling), through the
 * gateway for ministries and regions. It returns data, of which only what is compared is looked at
 * and nothing kept. After the text of "OSS API 5.0.0"; not proven against the real service.
 */
package id.emall.registry.oss;
