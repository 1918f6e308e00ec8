/** HTTP API for asking for the floor and granting it. */
@NullMarked
package igf.participation.floor.web;

import org.jspecify.annotations.NullMarked;
