package igf.scheduling.vocabulary;

import java.util.UUID;

/** Two ids of one human, the smaller one first. */
public record PersonLink(UUID person, UUID with) {

    public PersonLink {
        if (person.compareTo(with) > 0) {
            var larger = person;
            person = with;
            with = larger;
        }
    }
}
