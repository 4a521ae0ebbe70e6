/** What several tests of the site need: rendering pages without a server. */
package id.emall.web.testing;
