/**
 * Public news about people, published for each edition separately and at its own time, so that nobody can connect a
 * person's editions.
 */
@NullMarked
package igf.notification.person;

import org.jspecify.annotations.NullMarked;
