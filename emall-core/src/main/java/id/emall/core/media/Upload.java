package id.emall.core.media;

import java.io.InputStream;

/**
 * A file as somebody sends it. What its sender calls it and which type it claims do not matter; its
 * bytes tell.
 *
 * @param field the form's field, for telling what is wrong
 * @param content closed by the caller
 */
public record Upload(String field, InputStream content) {}
