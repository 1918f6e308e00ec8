/** The API of the people of sessions. */
@NullMarked
package igf.scheduling.session.web;

import org.jspecify.annotations.NullMarked;
