package igf.console.edition;

import com.fasterxml.jackson.annotation.JsonInclude;
import igf.console.language.LocalTimes;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.MultiValueMap;

/**
 * A time in which a room is closed, as its form has it. Empty fields are not sent, so that the service reports them.
 *
 * @param from local to the edition's time zone
 * @param to local to the edition's time zone
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record RoomClosure(String from, String to, String reason) {

    static final RoomClosure NONE = new RoomClosure("", "", "");

    /** Reads the closures of a form; rows without any text are left out. */
    static List<RoomClosure> listOf(MultiValueMap<String, String> form) {
        List<RoomClosure> closures = new ArrayList<>();
        for (int i = 0; i < form.getOrDefault("closed.from", List.of()).size(); i++) {
            var closure = new RoomClosure(
                    value(form, "closed.from", i), value(form, "closed.to", i), value(form, "closed.reason", i));
            if (!closure.equals(NONE)) {
                closures.add(closure);
            }
        }
        return closures;
    }

    private static String value(MultiValueMap<String, String> form, String name, int index) {
        List<String> values = form.getOrDefault(name, List.of());
        return index < values.size() ? values.get(index).strip() : "";
    }

    public String startsAt(ZoneId zone) {
        return LocalTimes.toInstant(from, zone);
    }

    public String endsAt(ZoneId zone) {
        return LocalTimes.toInstant(to, zone);
    }
}
