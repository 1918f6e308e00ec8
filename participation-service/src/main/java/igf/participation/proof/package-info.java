/**
 * Who somebody is must be proven: a link is mailed to an address, and only who opens it and presses the button is believed. Until
 * then what was said stands under an id and a key of its own and concerns nobody; when it is proven, or not in time, that
 * key is destroyed.
 */
@NullMarked
package igf.participation.proof;

import org.jspecify.annotations.NullMarked;
