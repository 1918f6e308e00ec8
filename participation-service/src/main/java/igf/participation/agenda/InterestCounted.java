package igf.participation.agenda;

import igf.platform.domain.Named;
import java.util.UUID;

/**
 * Another number of people want to be in a session than were counted before.
 *
 * @param interested people who have marked it, or seats and places in the queue of its room, whichever are more
 */
@Named("agenda.interest-counted.1")
public record InterestCounted(String edition, UUID session, int interested) {}
