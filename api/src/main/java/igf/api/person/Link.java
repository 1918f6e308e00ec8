package igf.api.person;

import java.util.UUID;

/**
 * A link between two ids of one person, or its removal.
 *
 * @param personId the person's current id in the edition
 * @param withPersonId the person's other current id in the edition
 * @param linked whether both ids count as one person from now on
 */
public record Link(UUID personId, UUID withPersonId, boolean linked) {}
