package igf.bench.task;

import igf.bench.world.RunningApplication;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** People with encryption keys, so that the cost of decrypting names is measured as in a real edition. */
final class SamplePeople {

    private final List<Person> people;

    private SamplePeople(List<Person> people) {
        this.people = people;
    }

    /** A person with encrypted name, e-mail and gender. */
    record Person(UUID id, String name, String email, String gender) {}

    static SamplePeople of(RunningApplication service, int size) {
        var people = service.bean(People.class);
        return new SamplePeople(IntStream.range(0, size)
                .mapToObj(n -> {
                    var email = "person-" + n + "@cast.example.org";
                    var id = people.findOrCreate(email);
                    return new Person(
                            id,
                            text(people.seal(id, "Person " + n)),
                            text(people.seal(id, email)),
                            text(people.seal(id, "FEMALE")));
                })
                .toList());
    }

    private static String text(PersonalValue value) {
        return value.toString();
    }

    /** Returns a group of people. Groups with different numbers are disjoint. */
    List<Person> group(int number, int size) {
        return people.subList(number * size, (number + 1) * size);
    }

    /** Returns people of a roster. Rosters with different numbers may overlap. */
    List<Person> roster(int number, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> people.get((number * 7 + i * 31) % people.size()))
                .toList();
    }
}
