/**
 * A person's agenda: the released sessions of all editions in which they have a seat or a role, or which they have
 * marked. Linked ids count as one person. It is also published as a calendar feed.
 */
@NullMarked
package igf.participation.agenda;

import org.jspecify.annotations.NullMarked;
