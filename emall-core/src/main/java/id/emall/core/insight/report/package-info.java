/**
 * What was sold and bought, order by order, as tables to read, print and take away. Operators see
 * their office's area, a seller the own shop, a buyer the own orders. It only reads, and writes
 * down when buyers' names are taken in bulk. Pages ask it.
 */
package id.emall.core.insight.report;
