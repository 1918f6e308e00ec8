package igf.api.person;

import java.util.UUID;

/**
 * Two ids of one human.
 *
 * @param personId the id that the edition has for the person now
 * @param withPersonId the other id that the edition has for them now
 * @param linked whether they count as one from now on
 */
public record Link(UUID personId, UUID withPersonId, boolean linked) {}
