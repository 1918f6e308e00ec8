/** HTTP API that accepts attendance facts and returns figures. It leaves out figures about few people. */
@NullMarked
package igf.participation.attendance.web;

import org.jspecify.annotations.NullMarked;
