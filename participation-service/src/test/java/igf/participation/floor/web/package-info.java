@NullMarked
package igf.participation.floor.web;

import org.jspecify.annotations.NullMarked;
