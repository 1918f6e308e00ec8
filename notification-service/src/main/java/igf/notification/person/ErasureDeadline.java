package igf.notification.person;

import igf.platform.domain.DerivedId;
import igf.platform.time.DeadlineHandler;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Publishes an erasure for one edition when its deadline is due. */
@Component
class ErasureDeadline implements DeadlineHandler {

    static final String DEADLINE = "person.erasure-is-told";

    private final PersonNewsRecorder recorder;

    ErasureDeadline(PersonNewsRecorder recorder) {
        this.recorder = recorder;
    }

    @Override
    public String deadline() {
        return DEADLINE;
    }

    @Override
    public void fire(String subject, Instant due) {
        var bar = subject.indexOf('|');
        var person = UUID.fromString(subject.substring(0, bar));
        var edition = subject.substring(bar + 1);
        recorder.record(new PersonNews.Erased(
                DerivedId.of(person, "erased|" + edition),
                edition,
                person,
                recorder.findAppearances(person).byEdition().getOrDefault(edition, List.of())));
    }
}
