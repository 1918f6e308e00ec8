/** The agenda over HTTP, and the addresses of its calendars. */
@NullMarked
package igf.participation.agenda.web;

import org.jspecify.annotations.NullMarked;
