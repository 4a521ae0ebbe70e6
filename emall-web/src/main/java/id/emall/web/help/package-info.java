/**
 * What people ask about the mall: how to pay and to sell, who runs it, where to complain. The words
 * are texts, the contacts are settings of the place that runs the mall; nothing calls this package.
 */
package id.emall.web.help;
