/** Reports of sales and purchases at the operators' desk: to read, to print, to take away. */
package id.emall.web.operator.report;
