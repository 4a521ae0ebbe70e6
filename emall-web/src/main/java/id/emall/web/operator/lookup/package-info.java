/** Lists in which operators find one order or one invoice among all. */
package id.emall.web.operator.lookup;
