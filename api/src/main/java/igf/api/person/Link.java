package igf.api.person;

import java.util.UUID;

/**
 * Two ids of one human.
 *
 * @param personId the id that the edition has for the person now
 * @param withPersonId likewise of the other
 * @param linked whether they count as one from now on
 */
public record Link(UUID personId, UUID withPersonId, boolean linked) {}
