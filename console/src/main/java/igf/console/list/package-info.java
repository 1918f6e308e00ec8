/** Lists with filters, an order and pages, and lists as CSV files. */
@NullMarked
package igf.console.list;

import org.jspecify.annotations.NullMarked;
