/**
 * Pictures and documents that people brought, at {@code /media/…}. Photos are named by their
 * content and kept by browsers for ever; documents go to those who may see them and are not kept.
 * It asks the order service's store for both.
 */
package id.emall.web.media;
