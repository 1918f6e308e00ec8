/** Tests of marks in agendas. */
@NullMarked
package igf.participation.agenda;

import org.jspecify.annotations.NullMarked;
