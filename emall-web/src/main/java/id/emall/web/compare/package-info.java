/** Products side by side. What stands there is in the page's address alone. */
package id.emall.web.compare;
