/**
 * What all pages share: a {@link id.emall.web.frame.View} names a template and its values, a {@link
 * id.emall.web.frame.Page} tells the template who looks at it and in which language, and a {@link
 * id.emall.web.frame.Form} keeps what was typed beside what is wrong with it. Page resources return
 * views; the writer here turns them into HTML. It calls texts, assets and the sign-in, and no page.
 */
package id.emall.web.frame;
