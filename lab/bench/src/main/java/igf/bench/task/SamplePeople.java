package igf.bench.task;

import igf.bench.world.RunningApplication;
import igf.platform.domain.PersonalValue;
import igf.platform.people.People;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** People with keys, so that their names can be opened as in a real edition: lists of names are measured with that cost. */
final class SamplePeople {

    private final List<Person> people;

    private SamplePeople(List<Person> people) {
        this.people = people;
    }

    /** Returns a person with sealed name, e-mail and gender. */
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

    /** Returns a group of people; groups of different numbers have nobody in common. */
    List<Person> group(int number, int size) {
        return people.subList(number * size, (number + 1) * size);
    }

    /** Returns some people, other ones for each number. */
    List<Person> some(int number, int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> people.get((number * 7 + i * 31) % people.size()))
                .toList();
    }
}
