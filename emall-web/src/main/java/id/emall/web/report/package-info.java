/**
 * Tables of what was sold and bought, order by order: how they look and how they are taken away.
 * Shared by the pages of operators, sellers and buyers.
 */
package id.emall.web.report;
