/**
 * A shop's products as tables in files: sellers download them, change them in a spreadsheet and
 * bring them back. A file is received at once and worked off in the background, some rows at a
 * time; it asks {@code catalogue} for the rules of products. Pages call it; notices hear of ends.
 */
package id.emall.core.catalogue.sheet;
