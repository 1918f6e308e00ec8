/** HTTP API for registering, and for confirming, changing and searching registrations. */
@NullMarked
package igf.participation.registration.web;

import org.jspecify.annotations.NullMarked;
